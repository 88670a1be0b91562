"""Stage 2: the encoder and the conversation head together on labelled chats, with GoEmotions in between so that it is not
forgotten. Trained without one fold for the published figures, and on all folds for the shipped file."""

import json
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from batches import buckets, chat_batches, chat_targets, cut_into_bubbles, pad, places, targets, window
from corpora import Chat, Example
from labels import HEADS
from network import WIDTH, ConversationHead, MessageEncoder, head, opened
from pace import Pace
from vocabulary import Pieces
from train_base import Average, masked_loss, parameter_groups, schedule

RATE = 2e-4
CONVERSATION_WEIGHTS = {"heat": 1.0, "forecast": 0.5, "driver": 0.3, "moves": 0.3, "emotions": 0.5, "signals": 0.3}
MESSAGE_WEIGHTS = {"heat": 0.5, "emotions": 0.5, "signals": 0.3, "moves": 0.15}
TOPICS_WEIGHT = 2.0


def known_loss(logits: Tensor, wanted: Tensor) -> Tensor:
    known = ~wanted.isnan()
    loss = F.binary_cross_entropy_with_logits(logits, wanted.nan_to_num(0.0), reduction="none")
    return (loss * known).sum() / known.sum().clamp(min=1)


def entries_of(batch: list[Chat]) -> tuple[list[str], Tensor, Tensor]:
    """All texts in a row, their place in a chats × entries grid, and the grid's places."""
    texts, at, grid = [], [], torch.zeros(len(batch), max(len(c.turns) for c in batch), 2)
    for i, chat in enumerate(batch):
        for j, (_, text) in enumerate(chat.turns):
            texts.append(text)
            at.append((i, j))
        grid[i, : len(chat.turns)] = torch.tensor(places([r for r, _ in chat.turns]))
    return texts, torch.tensor(at), grid


def encode_in_chunks(encoder: MessageEncoder, texts: list[str], pieces: Pieces, budget: int = 600) -> tuple[Tensor, Tensor]:
    """Vectors and logits of many texts of mixed lengths, with little padding: at most `budget` padded tokens at once."""
    if not texts:
        return torch.zeros(0, WIDTH), torch.zeros(0, sum(HEADS.values()))
    chunks = buckets([len(pieces(t)) for t in texts], budget, random.Random(0))
    read = [encoder(*pad([texts[i] for i in chunk], pieces)) for chunk in chunks]
    back = torch.tensor([i for chunk in chunks for i in chunk]).argsort()
    return torch.cat([v for v, _ in read])[back], torch.cat([l for _, l in read])[back]


def chat_loss(encoder: MessageEncoder, talk: ConversationHead, batch: list[Chat], pieces: Pieces) -> Tensor:
    texts, at, grid = entries_of(batch)
    customer = grid[at[:, 0], at[:, 1], 0] == 1
    with torch.autocast("cpu", dtype=torch.bfloat16):
        spoken = encode_in_chunks(encoder, [t for t, c in zip(texts, customer) if c], pieces)
        with torch.no_grad():  # the agent's side is context: it costs a forward pass only
            answered = encode_in_chunks(encoder, [t for t, c in zip(texts, customer) if not c], pieces)
    vectors, logits = (
        torch.zeros(len(texts), a.shape[1]).index_put((customer,), a.float()).index_put((~customer,), b.float())
        for a, b in zip(spoken, answered)
    )
    v = torch.zeros(*grid.shape[:2], vectors.shape[-1]).index_put((at[:, 0], at[:, 1]), vectors)
    l = torch.zeros(*grid.shape[:2], logits.shape[-1]).index_put((at[:, 0], at[:, 1]), logits)
    said = talk(v, l, grid)
    wanted = [chat_targets(c) for c in batch]
    loss = torch.zeros(())
    for name, weight in CONVERSATION_WEIGHTS.items():
        t = torch.cat([w[name] for w in wanted])
        loss = loss + weight * known_loss(said[name][at[:, 0], at[:, 1]], t)
        if name in MESSAGE_WEIGHTS:
            loss = loss + MESSAGE_WEIGHTS[name] * known_loss(head(logits, name), t)
    return loss + TOPICS_WEIGHT * known_loss(head(logits, "topics"), torch.cat([w["topics"] for w in wanted]))


def some_of(chats: list[Chat], pick: random.Random, repeated: float) -> list[Chat]:
    """An epoch's chats: a fifth of the machine-written ones, which resemble each other, half of the calm task chats, the share
    `repeated` of those that belong to no fold, all others."""
    return [c for c in chats if pick.random() < (repeated if c.fold < 0 else {"cucom": 0.2, "star": 0.5}.get(c.source, 1))]


def train_chats(
    start: Path, tokenizer: Path, chats: list[Chat], rehearsal: list[Example], target: Path, epochs: int, seed: int, repeated: float = 1
) -> None:
    """Trains on from the checkpoint `start`; writes the averaged weights of encoder and conversation head."""
    torch.manual_seed(seed)
    pick = random.Random(seed)
    encoder, talk = opened(start)
    pieces = Pieces(tokenizer)
    both = torch.nn.ModuleDict({"encoder": encoder, "talk": talk})
    groups = [*parameter_groups(encoder, RATE, 0.9), {"params": list(talk.parameters()), "lr": 2e-3}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.02, fused=True)
    rates = [g["lr"] for g in optimiser.param_groups]
    average = Average(both, 0.99)
    own_size = 110
    steps = epochs * len(list(chat_batches([window(c, pick) for c in some_of(chats, pick, repeated)], own_size, pick)))
    step, started, pace = 0, time.time(), Pace()
    both.train()
    for epoch in range(epochs):
        cut = [window(cut_into_bubbles(c, pick) if len(c.turns) > 1 and pick.random() < 0.5 else c, pick) for c in some_of(chats, pick, repeated)]
        for batch in chat_batches(cut, own_size, pick):
            pace.begin()
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * schedule(min(1.0, step / steps))
            loss = chat_loss(encoder, talk, batch, pieces)
            loss.backward()
            if rehearsal and step % 2 == 0:
                again = pick.sample(rehearsal, 48)
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    _, logits = encode_in_chunks(encoder, [e.text for e in again], pieces)
                (masked_loss(logits.float(), targets(again), torch.tensor([e.weight for e in again])) * 0.5).backward()
            torch.nn.utils.clip_grad_norm_(both.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            average.update(both)
            step += 1
            pace.end(sum(len(t) for c in batch for _, t in c.turns))
            if step % 20 == 0:
                print(f"{target.stem} step {step}/{steps} loss {loss.item():.4f} {time.time() - started:.0f} s", flush=True)
    torch.save(average.state, target)
    print(json.dumps({"written": target.name, "steps": step, "of": steps, "seconds": round(time.time() - started)}), flush=True)
