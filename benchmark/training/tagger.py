#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the tagger, which takes the words of longer reports for what they tell (docs/decisions/32).

    marsad benchmark tagger-lessons --write lessons.jsonl
    benchmark/training/tagger.py lessons.jsonl --encoder bge-small-en-v1.5.onnx --start knowledge/language/en/clause-encoder.safetensors --write knowledge/language/en/tagger.safetensors
    benchmark/training/tagger.py lessons.jsonl --encoder bge-small-en-v1.5.onnx --start knowledge/language/en/clause-encoder.safetensors --hold lac

Needs Debian's python3-torch and python3-onnx, and clauses.py and tensors.py beside it. What is learned: low-rank changes of the encoder's matrices (LoRA, Hu et al. 2021), its biases and layer norms; for each word
whether it tells an event, a figure, a relation or a statement and of which kind; of the words that do, the status and whether it is background; and which words stand in which part to them (a bilinear
score of two vectors, as in Dozat and Manning 2017). --hold leaves out authors and prints how their texts are read.
"""
import argparse, collections, json, math, random, sys, time
import torch
from torch import nn
from torch.nn import functional as F
import tensors
from clauses import Encoder, HEADS, SCALE

PARTS = ["by", "to", "at", "src"]
PART = {"by": 0, "sub": 0, "to": 1, "obj": 1, "who": 1, "at": 2, "src": 3}
STATUSES = ["happened", "ongoing", "planned", "threatened", "demanded", "denied", "hypothetical"]
SORTS = {"E": "events", "F": "figures", "R": "relations", "S": "statements"}
WIDTH = 64  # of what an anchor asks for one part, and what a word answers
FEWEST = 3  # marks of a label that can be learned
HIDDEN = 0.08  # of the pieces, how many are hidden in learning
BARE = 0.3  # of the texts, how many lose their commas in learning
MASK, COMMA = 103, 1010  # numbers of pieces
STATEMENT = {
    "source": "own; the encoder it changes: BAAI/bge-small-en-v1.5 (MIT)",
    "licence": "GPL-3.0-or-later",
    "statement": "what benchmark/training/tagger.py learned from the marked texts of benchmark/sets/lessons, beginning with what the clause encoder had learned; no other set",
}


class Fast(nn.Module):
    """The encoder with its matrices made whole once a step and all between them in sixteen bits."""

    def __init__(self, path, rank, layers):
        super().__init__()
        self.encoder = Encoder(path, rank, 0.0)
        self.width = self.encoder.width
        gone = {id(p) for layer in self.encoder.layers[layers:] for p in layer.modules()} | {id(p) for layer in self.encoder.layers[layers:] for p in layer.parameters()}
        self.encoder.layers = self.encoder.layers[:layers]
        self.encoder.low = {name: part for name, part in self.encoder.low.items() if id(part) not in gone}
        self.encoder.whole = {name: p for name, p in self.encoder.whole.items() if id(p) not in gone}

    def forward(self, pieces, mask):
        e, short = self.encoder, torch.bfloat16
        x = e.word(pieces) + e.place(torch.arange(pieces.shape[1]))[None] + e.sort.weight[0]
        x = F.layer_norm(x, (self.width,), e.norm.weight, e.norm.bias, 1e-12).to(short)
        hidden = ((1 - mask[:, None, None, :].float()) * -1e4).to(short)
        size = (*pieces.shape, HEADS, self.width // HEADS)

        def linear(part, x):
            return F.linear(x, part.linear.weight.to(short) + (SCALE * (part.up @ part.down)).to(short), part.linear.bias.to(short))

        def norm(part, x):
            return F.layer_norm(x, (self.width,), part.weight.to(short), part.bias.to(short), 1e-12)

        for layer in e.layers:
            query, key, value = (linear(part, x).view(size).transpose(1, 2) for part in (layer.query, layer.key, layer.value))
            weights = torch.softmax(query @ key.transpose(2, 3) / math.sqrt(size[3]) + hidden, -1)
            x = norm(layer.norm, x + linear(layer.out, (weights @ value).transpose(1, 2).reshape(x.shape)))
            x = norm(layer.last, x + linear(layer.outer, F.gelu(linear(layer.inner, x))))
        return x


class Tagger(nn.Module):
    def __init__(self, encoder, labels, drop):
        super().__init__()
        self.encoder, self.drop = encoder, nn.Dropout(drop)
        width = encoder.width
        self.label, self.status, self.background = nn.Linear(width, labels + 1), nn.Linear(width, len(STATUSES)), nn.Linear(width, 1)
        self.asks, self.answers = (nn.Linear(width, WIDTH * len(PARTS)) for _ in range(2))
        self.parts = nn.Parameter(torch.full((len(PARTS),), -3.0))

    def words(self, pieces, mask, at):
        x = self.encoder(pieces, mask).float()
        return self.drop(torch.gather(x, 1, at[..., None].expand(-1, -1, x.shape[-1])))

    def stand(self, anchors, words, window):
        """How likely each word of its window stands in each part to an anchor, as the logarithm of the odds."""
        asks = self.asks(anchors).view(-1, len(PARTS), WIDTH)
        answers = self.answers(words).view(words.shape[0], words.shape[1], len(PARTS), WIDTH).index_select(0, window)
        return torch.einsum("nrd,nwrd->nwr", asks, answers) / 2 + self.parts


def windows(path):
    """The lessons as windows with what is marked in them, and the labels."""
    with open(path, encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]
    counts = collections.Counter(m["letter"] + ":" + m["label"] for t in texts for m in t["marks"])
    labels = sorted(label for label, count in counts.items() if count >= FEWEST)
    found = []
    for text in texts:
        some = [{"id": text["id"], "pieces": w["pieces"], "at": [x[2] for x in w["words"]], "sentence": [x[0] for x in w["words"]], "label": [0] * len(w["words"]), "marks": []} for w in text["windows"]]
        place = [(i, j, w[3], w[4]) for i, window in enumerate(text["windows"]) for j, w in enumerate(window["words"])]

        def at(span):
            return [(i, j) for i, j, start, end in place if start < span[1] and span[0] < end]

        for mark in text["marks"]:
            label = mark["letter"] + ":" + mark["label"]
            anchor = at(mark["anchor"][0])
            if label not in labels or not anchor:
                continue
            inside = anchor[0][0]
            parts = [{j for name, n in PART.items() if n == part for span in mark.get(name, []) for i, j in at(span) if i == inside} for part in range(len(PARTS))]
            status = next((STATUSES.index(f) for f in mark["flags"] if f in STATUSES), 0) if mark["letter"] == "E" else -1
            some[inside]["marks"].append({"label": labels.index(label) + 1, "anchor": [j for i, j in anchor if i == inside], "status": status, "background": float("bg" in mark["flags"]), "parts": parts})
            for i, j in anchor + [place for span in mark.get("also", []) for place in at(span)]:
                some[i]["label"][j] = some[i]["label"][j] or labels.index(label) + 1
        found += [w for w in some if w["at"]]
    return found, labels


def bare(window):
    """A window without its commas."""
    gone = [i for i, piece in enumerate(window["pieces"]) if piece == COMMA]
    kept = [j for j, at in enumerate(window["at"]) if window["pieces"][at] != COMMA]
    new = {j: n for n, j in enumerate(kept)}
    marks = [{**m, "anchor": [new[j] for j in m["anchor"] if j in new], "parts": [{new[j] for j in p if j in new} for p in m["parts"]]} for m in window["marks"]]
    return {**window, "pieces": [p for p in window["pieces"] if p != COMMA], "at": [window["at"][j] - sum(g < window["at"][j] for g in gone) for j in kept],
        "sentence": [window["sentence"][j] for j in kept], "label": [window["label"][j] for j in kept], "marks": [m for m in marks if m["anchor"]]}


def batch(some, shuffle=None):
    """The pieces of some windows and where their words stand. @param shuffle to learn by: hides pieces"""
    length, words = max(len(w["pieces"]) for w in some), max(len(w["at"]) for w in some)
    pieces, mask = (torch.zeros(len(some), length, dtype=torch.long) for _ in range(2))
    at, label, there = torch.zeros(len(some), words, dtype=torch.long), torch.full((len(some), words), -100), torch.zeros(len(some), words)
    for i, w in enumerate(some):
        shown = w["pieces"] if shuffle is None else [MASK if shuffle.random() < HIDDEN else p for p in w["pieces"]]
        pieces[i, : len(shown)], mask[i, : len(shown)] = torch.tensor(shown), 1
        at[i, : len(w["at"])], label[i, : len(w["at"])], there[i, : len(w["at"])] = torch.tensor(w["at"]), torch.tensor(w["label"]), 1
    return pieces, mask, at, label, there


def anchors(some, words):
    """The mean vector of each mark's anchor, and the number of its window."""
    flat, mark, window = [], [], []
    for i, w in enumerate(some):
        for m in w["marks"]:
            flat += [i * words.shape[1] + j for j in m["anchor"]]
            mark += [len(window)] * len(m["anchor"])
            window.append(i)
    mark = torch.tensor(mark, dtype=torch.long)
    sums = torch.zeros(len(window), words.shape[2]).index_add(0, mark, words.reshape(-1, words.shape[2]).index_select(0, torch.tensor(flat, dtype=torch.long)))
    return sums / torch.bincount(mark, minlength=len(window))[:, None].clamp(min=1), torch.tensor(window, dtype=torch.long)


def cost(model, some, shuffle):
    pieces, mask, at, label, there = batch(some, shuffle)
    words = model.words(pieces, mask, at)
    marks = [m for w in some for m in w["marks"]]
    loss = F.cross_entropy(model.label(words).transpose(1, 2), label, ignore_index=-100, reduction="sum")
    if marks:
        vectors, window = anchors(some, words)
        status, background = torch.tensor([m["status"] for m in marks]), torch.tensor([m["background"] for m in marks])
        event = (status >= 0).float()
        loss = loss + 0.5 * F.cross_entropy(model.status(vectors), status, ignore_index=-1, reduction="sum")
        loss = loss + 0.5 * F.binary_cross_entropy_with_logits(model.background(vectors).squeeze(-1), background, event, reduction="sum")
        right = torch.zeros(len(marks), at.shape[1], len(PARTS))
        for i, m in enumerate(marks):
            for part, there_in in enumerate(m["parts"]):
                right[i, list(there_in), part] = 1
        stand = F.binary_cross_entropy_with_logits(model.stand(vectors, words, window), right, reduction="none")
        loss = loss + 0.3 * (stand * there[window][..., None]).sum()
    return loss / max(1, len(marks))


def train(lessons, labels, asked):
    torch.manual_seed(asked.seed)
    shuffle = random.Random(asked.seed)
    model = Tagger(Fast(asked.encoder, asked.rank, asked.layers), len(labels), 0.15)
    if asked.start:
        start(model.encoder.encoder, asked.start)
    groups = []
    for name, p in model.named_parameters():
        if p.requires_grad:
            rate = asked.rate * (1 if name.endswith((".down", ".up")) else 0.1 if name.startswith("encoder.") else 2)
            groups.append({"params": [p], "lr": rate, "rate": rate, "weight_decay": 0.01 if p.dim() > 1 else 0.0})
    optimizer = torch.optim.AdamW(groups)
    steps, done, begun = asked.epochs * math.ceil(len(lessons) / asked.batch), 0, time.time()
    for epoch in range(asked.epochs):
        model.train()
        texts = [bare(w) if shuffle.random() < BARE else w for w in shuffle.sample(lessons, len(lessons))]
        chunks = [sorted(texts[i : i + 16 * asked.batch], key=lambda w: len(w["pieces"])) for i in range(0, len(texts), 16 * asked.batch)]
        batches = [chunk[i : i + asked.batch] for chunk in chunks for i in range(0, len(chunk), asked.batch)]
        shuffle.shuffle(batches)
        total = 0.0
        for some in batches:
            at = min(1.0, done / (0.1 * steps + 1)) * max(0.0, (steps - done) / steps)
            done += 1
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * at
            loss = cost(model, some, shuffle)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for g in groups for p in g["params"]], 1.0)
            optimizer.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.3f}, {time.time() - begun:.0f} s", file=sys.stderr, flush=True)
        if asked.write:
            write(model, labels, asked, len(lessons))
    return model


def tags(shares, window, labels, letter):
    """The words taken for records of one sort: (sentence, label, words). @param shares by word: nothing, then each label"""
    own = [i + 1 for i, label in enumerate(labels) if label[0] == letter]
    likely, best = shares[:, own].sum(1), shares[:, own].argmax(1)
    found, i = [], 0
    while i < len(likely):
        j = i + 1
        if likely[i] >= 0.5:
            while j < len(likely) and likely[j] >= 0.5 and best[j] == best[i] and window["sentence"][j] == window["sentence"][i]:
                j += 1
            found.append((own[best[i]], set(range(i, j))))
        i = j
    return found


def judge(model, held, labels):
    """Prints how many records of the texts left out are found by one of their words, and with their label."""
    model.eval()
    count = collections.Counter()
    with torch.no_grad():
        for i in range(0, len(held), 32):
            some = held[i : i + 32]
            pieces, mask, at, _, _ = batch(some)
            words = model.words(pieces, mask, at)
            shares = torch.softmax(model.label(words), -1).numpy()
            for w, share in zip(some, shares):
                for letter in SORTS:
                    taken = tags(share[: len(w["at"])], w, labels, letter)
                    count[letter, "taken"] += len(taken)
                    count[letter, "true"] += sum(any(w["label"][j] and labels[w["label"][j] - 1][0] == letter for j in at) for _, at in taken)
                    count[letter, "right"] += sum(any(w["label"][j] == label for j in at) for label, at in taken)
                    marks = [m for m in w["marks"] if labels[m["label"] - 1][0] == letter]
                    count[letter, "marks"] += len(marks)
                    count[letter, "found"] += sum(any(at & set(m["anchor"]) for _, at in taken) for m in marks)
                    count[letter, "named"] += sum(any(label == m["label"] and at & set(m["anchor"]) for label, at in taken) for m in marks)
    for letter, sort in SORTS.items():
        taken, marks = max(1, count[letter, "taken"]), max(1, count[letter, "marks"])
        rates = [(count[letter, p] / taken, count[letter, r] / marks) for p, r in (("true", "found"), ("right", "named"))]
        print("%s: %d; found: precision %.3f, recall %.3f, F1 %.3f; with the right label: %.3f, %.3f, %.3f" % (sort, count[letter, "marks"], *(x for p, r in rates for x in (p, r, 2 * p * r / max(1e-9, p + r)))), flush=True)


def start(encoder, path):
    """Begins with what the clause encoder learned; its rank is lower, the other rows stay as they are."""
    _, learned = tensors.read(path)
    with torch.no_grad():
        for name, part in encoder.low.items():
            down, up = learned[name + ".down"].T / SCALE, learned[name + ".up"].T
            part.down[: down.shape[0]], part.up[:, : up.shape[1]] = down, up
        for name, p in encoder.whole.items():
            p.copy_(learned[name].reshape(p.shape))


def write(model, labels, asked, count):
    layers = {name: getattr(model, name) for name in ("label", "status", "background", "asks", "answers")}
    arrays = {**tensors.of(model.encoder.encoder, SCALE, layers), "head.parts": tensors.floats(model.parts)}
    tensors.write(asked.write, arrays, {**STATEMENT, "lessons": str(count), "rank": str(asked.rank), "layers": str(asked.layers), "labels": " ".join(labels), "statuses": " ".join(STATUSES)})


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lessons")
    options.add_argument("--encoder", required=True)
    options.add_argument("--start", help="what the clause encoder learned")
    options.add_argument("--write")
    options.add_argument("--hold", default="", help="the authors to leave out")
    options.add_argument("--epochs", type=int, default=8)
    options.add_argument("--rate", type=float, default=1e-3)
    options.add_argument("--rank", type=int, default=16)
    options.add_argument("--layers", type=int, default=6, help="how many of the encoder's layers, from the first")
    options.add_argument("--batch", type=int, default=8)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    asked = options.parse_args()
    torch.set_num_threads(asked.threads)
    lessons, labels = windows(asked.lessons)
    held = [w for w in lessons if w["id"].split("-")[0] in asked.hold.split()]
    lessons = [w for w in lessons if w["id"].split("-")[0] not in asked.hold.split()]
    print(f"{len(lessons)} windows to learn from, {len(held)} left out, {len(labels)} labels", file=sys.stderr)
    model = train(lessons, labels, asked)
    if held:
        judge(model, held, labels)


if __name__ == "__main__":
    main()
