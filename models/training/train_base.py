"""Stage 1: one encoder for the base corpora (emotions, abuse, calm support talk). Never sees a labelled support chat."""

import json
import math
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from batches import buckets, pad, targets
from corpora import Example, base_corpora, chats
from network import MessageEncoder
from pace import Pace
from vocabulary import Pieces


def masked_loss(logits: Tensor, wanted: Tensor, weight: Tensor) -> Tensor:
    """Binary cross-entropy over the known targets; every example counts by its weight."""
    known = ~wanted.isnan()
    loss = F.binary_cross_entropy_with_logits(logits, wanted.nan_to_num(0.0), reduction="none") * known
    return (loss.sum(1) * weight).sum() / len(weight) / 10


def parameter_groups(model: MessageEncoder, top: float, decay: float) -> list[dict]:
    """Learning rates fall by `decay` a layer from the heads down; word pieces learn a tenth of the lowest."""
    groups = [{"params": [*model.heads.parameters(), *model.surface.parameters()], "lr": top * 3}]
    for depth, layer in enumerate(reversed(model.layers)):
        groups.append({"params": list(layer.parameters()), "lr": top * decay**depth})
    lowest = top * decay ** len(model.layers)
    groups.append({"params": [*model.positions.parameters(), *model.norm.parameters()], "lr": lowest})
    groups.append({"params": list(model.words.parameters()), "lr": lowest, "weight_decay": 0.0})
    return groups


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, model: torch.nn.Module, decay: float):
        self.decay, self.steps = decay, 0
        self.state = {k: v.detach().clone() for k, v in model.state_dict().items()}

    def update(self, model: torch.nn.Module) -> None:
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for k, v in model.state_dict().items():
            self.state[k].lerp_(v.detach(), 1 - decay)


def schedule(progress: float) -> float:
    """The learning rate's factor at a share 0-1 of the run: 6 % warm-up, then a cosine."""
    return progress / 0.06 if progress < 0.06 else 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - 0.06) / 0.94)))


def train_base(data: Path, weights: Path, tokenizer: Path, work: Path, kept: list[int], epochs: float, minutes: float, seed: int, start: Path | None = None) -> None:
    """Trains for `epochs` or `minutes`, whichever ends first, and writes `work`/base.pt (averaged weights). Begins with the
    averaged weights `start` of an earlier run, if given."""
    torch.manual_seed(seed)
    pieces = Pieces(tokenizer)
    examples: list[Example] = base_corpora(data, chats(data / "chats.jsonl", data / "support-turns.jsonl"), seed)
    lengths = [len(pieces(e.text)) for e in examples]
    model = MessageEncoder.from_minilm(str(weights), kept)
    if start:
        model.load_state_dict(torch.load(start))
    optimiser = torch.optim.AdamW(parameter_groups(model, 2e-4, 0.85), weight_decay=0.01, fused=True)
    rates = [g["lr"] for g in optimiser.param_groups]
    average = Average(model, 0.992)
    per_epoch = len(buckets(lengths, 2048, random.Random(0)))
    steps, step, epoch = int(per_epoch * epochs), 0, 0
    print(json.dumps({"examples": len(examples), "tokens": sum(lengths), "steps": steps}), flush=True)
    model.train()
    started, seen, pace = time.time(), 0, Pace()
    progress = 0.0
    while progress < 1:
        for batch in buckets(lengths, 2048, random.Random(seed + epoch)):
            progress = max(step / steps, (time.time() - started) / (60 * minutes))
            if progress >= 1:
                break
            pace.begin()
            chosen = [examples[i] for i in batch]
            ids, mask, surface = pad([e.text for e in chosen], pieces)
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * schedule(progress)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                _, logits = model(ids, mask, surface)
            loss = masked_loss(logits.float(), targets(chosen), torch.tensor([e.weight for e in chosen]))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            if step % 4 == 0:
                average.update(model)
            step += 1
            seen += len(batch)
            pace.end(ids.numel())
            if step % 50 == 0:
                print(f"base step {step}/{steps} loss {loss.item():.4f} {seen / (time.time() - started):.0f} examples/s, tokens/s by threads {pace.rate}", flush=True)
        epoch += 1
        torch.save(average.state, work / "base.epoch.pt")
    torch.save(average.state, work / "base.pt")
    print(json.dumps({"steps": step, "examples seen": seen, "seconds": round(time.time() - started)}), flush=True)
