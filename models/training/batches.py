"""Turns examples and chats into tensors."""

import random
from typing import Iterator

import torch
from torch import Tensor

from corpora import Chat, Example
from labels import DRIVERS, EMOTIONS, HEADS, MOVES, SIGNALS, TOPICS
from text import features
from vocabulary import Pieces

UNKNOWN = float("nan")
ENTRIES = 24


def pad(texts: list[str], pieces: Pieces) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, mask and surface features of a batch of texts."""
    ids = [torch.tensor(pieces(t)) for t in texts]
    mask = torch.nn.utils.rnn.pad_sequence([torch.ones_like(i) for i in ids], batch_first=True)
    return torch.nn.utils.rnn.pad_sequence(ids, batch_first=True), mask, torch.tensor([features(t) for t in texts])


def targets(examples: list[Example]) -> Tensor:
    """Joint targets in the order of the encoder's heads, NaN where unknown."""
    made = []
    for e in examples:
        for name, width in HEADS.items():
            row = e.targets.get(name) or [None] * width
            made += [UNKNOWN if v is None else v for v in row]
    return torch.tensor(made).view(len(examples), -1)


def buckets(lengths: list[int], budget: int, pick: random.Random) -> list[list[int]]:
    """Indexes in batches of similar length, each of at most `budget` padded tokens, in random order."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + pick.random() * 4)
    batches, batch = [], []
    for i in order:
        if batch and (len(batch) + 1) * lengths[i] > budget:
            batches.append(batch)
            batch = []
        batch.append(i)
    batches.append(batch)
    pick.shuffle(batches)
    return batches


def places(roles: list[str]) -> list[list[float]]:
    """Per entry: is it the customer's, does it continue the turn of the entry before."""
    return [[float(r == "customer"), float(k > 0 and roles[k - 1] == r)] for k, r in enumerate(roles)]


def turn_numbers(roles: list[str]) -> list[int]:
    """The number, among its role's turns, of the turn each entry belongs to."""
    numbers, count = [], {"customer": 0, "agent": 0}
    for k, role in enumerate(roles):
        if k == 0 or roles[k - 1] != role:
            count[role] += 1
        numbers.append(count[role])
    return numbers


def forecast_targets(chat: Chat) -> dict[int, float]:
    """By entry: 1 when a later customer entry within the customer's next three turns has heat 3 or more (later entries of the
    same turn count)."""
    roles = [r for r, _ in chat.turns]
    numbers = turn_numbers(roles)
    heats = {k: v["heat"] for k, v in chat.labels.items() if "heat" in v}
    return {
        k: float(any(h >= 3 and j > k and numbers[j - 1] - numbers[k - 1] <= 3 for j, h in heats.items())) for k in heats
    }


def chat_targets(chat: Chat) -> dict[str, Tensor]:
    """Targets by entry, NaN where unknown. Of a crisis only the message that first tells of it is said to be hot: those after it
    ("ok", "2 minutes") are so by the course alone, which the product keeps by a rule; and nothing is forecast where one comes,
    for its calm beginnings would be learnt as signs of it."""
    n = len(chat.turns)
    made = {
        k: torch.full((n, w), UNKNOWN)
        for k, w in {"heat": 4, "forecast": 1, "driver": 4, "moves": 20, "emotions": 9, "signals": 12, "topics": len(TOPICS)}.items()
    }
    ahead = forecast_targets(chat)
    crises = [k for k, label in sorted(chat.labels.items()) if label.get("crisis") or "safety-crisis" in label.get("signals", ())]
    for k, names in chat.topics.items():
        made["topics"][k - 1] = torch.tensor([float(t in names) for t in TOPICS])
    for k, label in chat.labels.items():
        i = k - 1
        if "crisis" in label:
            made["signals"][i, SIGNALS.index("safety-crisis")] = float(label["crisis"])
            if label["crisis"]:  # a person in danger is heat 4 (domain, section 2)
                made["heat"][i] = 1.0
            continue
        if k not in crises[1:]:
            made["heat"][i] = torch.tensor([float(label["heat"] >= h) for h in (1, 2, 3, 4)])
        if not crises:
            made["forecast"][i, 0] = ahead[k]
        made["moves"][i] = torch.tensor([float(m in label["moves"]) for m in MOVES])
        made["emotions"][i] = torch.tensor([float(e in label["emotions"]) for e in EMOTIONS])
        made["signals"][i] = torch.tensor([float(s in label["signals"]) for s in SIGNALS])
        if label["driver"]:
            made["driver"][i] = torch.tensor([float(d == label["driver"]) for d in DRIVERS])
    return made


def cut_into_bubbles(chat: Chat, pick: random.Random) -> Chat:
    """The same chat as live chat would bring it: some long customer turns in two or three bubbles. The last bubble keeps the
    label; of the earlier ones nothing is known, and of none what it is about."""
    turns, labels, topics = [], {}, {}
    for k, (role, text) in enumerate(chat.turns, 1):
        parts = [p for p in _sentences(text) if p]
        if role == "customer" and len(parts) > 1 and pick.random() < 0.6:
            cut = sorted(pick.sample(range(1, len(parts)), min(len(parts) - 1, pick.choice((1, 2)))))
            bubbles = [" ".join(parts[a:b]) for a, b in zip([0, *cut], [*cut, len(parts)])]
        else:
            bubbles = [text]
        turns += [(role, b) for b in bubbles]
        if k in chat.labels:
            labels[len(turns)] = chat.labels[k]
        if k in chat.topics and len(bubbles) == 1:
            topics[len(turns)] = chat.topics[k]
    return Chat(chat.id, chat.fold, turns, labels, topics)


def _sentences(text: str) -> list[str]:
    import re

    return re.split(r"(?<=[.!?])\s+|\n+", text)


def window(chat: Chat, pick: random.Random) -> Chat:
    """At most ENTRIES consecutive entries."""
    extra = len(chat.turns) - ENTRIES
    if extra <= 0:
        return chat
    start = pick.randint(0, extra)
    labels, topics = ({k - start: v for k, v in said.items() if start < k <= start + ENTRIES} for said in (chat.labels, chat.topics))
    return Chat(chat.id, chat.fold, chat.turns[start : start + ENTRIES], labels, topics)


def chat_batches(chats: list[Chat], entries: int, pick: random.Random) -> Iterator[list[Chat]]:
    order = sorted(chats, key=lambda c: len(c.turns) + pick.random() * 6)
    batches, batch, size = [], [], 0
    for chat in order:
        if batch and size + len(chat.turns) > entries:
            batches.append(batch)
            batch, size = [], 0
        batch.append(chat)
        size += len(chat.turns)
    batches.append(batch)
    pick.shuffle(batches)
    yield from batches
