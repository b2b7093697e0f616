# SPDX-License-Identifier: GPL-3.0-or-later
"""What was learned, as a file in the safetensors format: low-rank changes of an encoder's matrices, its biases and layer norms, and layers on top."""
import json, struct
import numpy, torch


def half(array):
    """The upper sixteen bits of each number, rounded."""
    bits = array.astype(numpy.float32).view(numpy.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(numpy.uint16)


def floats(parameter):
    return "F32", parameter.detach().float().numpy()


def of(encoder, scale, layers):
    """The arrays of an encoder and of layers by name."""
    arrays = {}
    for name, part in encoder.low.items():
        arrays[name + ".down"], arrays[name + ".up"] = ("BF16", half((scale * part.down).detach().float().numpy().T)), ("BF16", half(part.up.detach().float().numpy().T))
    arrays.update({name: floats(p) for name, p in encoder.whole.items()})
    for name, layer in layers.items():
        arrays[f"head.{name}.weight"], arrays[f"head.{name}.bias"] = floats(layer.weight), floats(layer.bias)
    return arrays


def write(path, arrays, about):
    """@param arrays by name: type (F32 or BF16) and numbers"""
    header, data, at = {"__metadata__": about}, [], 0
    for name in sorted(arrays):
        kind, array = arrays[name]
        raw = numpy.ascontiguousarray(array).tobytes()
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [at, at + len(raw)]}
        at += len(raw)
        data.append(raw)
    head = json.dumps(header, separators=(",", ":")).encode()
    head += b" " * (-len(head) % 8)
    with open(path, "wb") as out:
        out.write(struct.pack("<Q", len(head)) + head + b"".join(data))


def read(path):
    """What a file says of itself, and its tensors by name."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()

    def tensor(entry):
        raw = data[slice(*entry["data_offsets"])]
        array = numpy.frombuffer(raw, "<f4") if entry["dtype"] == "F32" else (numpy.frombuffer(raw, "<u2").astype("<u4") << 16).view("<f4")
        return torch.tensor(array.reshape(entry["shape"]).copy())

    about = header.pop("__metadata__")
    return about, {name: tensor(entry) for name, entry in header.items()}
