"""Stage 3: the conversation head by itself, on the vectors of a finished encoder. It is small and learns slowly beside the
encoder; on vectors that stand still an epoch takes seconds."""

import json
import math
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from batches import chat_batches, chat_targets, places
from corpora import Chat
from network import WIDTH, MessageEncoder, opened
from train_base import Average
from train_chats import CONVERSATION_WEIGHTS, encode_in_chunks, known_loss
from vocabulary import Pieces

RATE, DROPOUT, NOISE = 2e-3, 0.35, 0.12


def vectors_of(encoder: MessageEncoder, tokenizer: Path, chats: list[Chat], keep: Path) -> dict[str, Tensor]:
    """Each chat's message vectors, kept in a file."""
    if keep.exists():
        return torch.load(keep)
    encoder.eval()
    pieces = Pieces(tokenizer)
    made = {}
    for start in range(0, len(chats), 60):
        some = chats[start : start + 60]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            vectors, _ = encode_in_chunks(encoder, [t for c in some for _, t in c.turns], pieces)
        for chat, rows in zip(some, vectors.float().split([len(c.turns) for c in some])):
            made[chat.id] = rows.clone()
    torch.save(made, keep)
    return made


def train_talk(checkpoint: Path, tokenizer: Path, chats: list[Chat], target: Path, epochs: int, seed: int) -> None:
    """Writes `target`: the checkpoint's encoder with a conversation head trained further on `chats`."""
    torch.manual_seed(seed)
    pick = random.Random(seed)
    encoder, talk = opened(checkpoint)
    started = time.time()
    vectors = vectors_of(encoder, tokenizer, chats, target.with_suffix(".vectors.pt"))
    wanted = {c.id: chat_targets(c) for c in chats}
    for part in talk.modules():
        if isinstance(part, nn.Dropout):
            part.p = DROPOUT
    optimiser = torch.optim.AdamW(talk.parameters(), lr=RATE, weight_decay=0.05)
    average = Average(talk, 0.98)
    talk.train()
    for epoch in range(epochs):
        for group in optimiser.param_groups:
            group["lr"] = RATE * 0.5 * (1 + math.cos(math.pi * epoch / epochs))
        for batch in chat_batches([c for c in chats if c.source != "cucom" or pick.random() < 0.5], 300, pick):
            longest = max(len(c.turns) for c in batch)
            grid, mask = torch.zeros(len(batch), longest, 2), torch.zeros(len(batch), longest, dtype=torch.bool)
            held = torch.zeros(len(batch), longest, WIDTH)
            for i, chat in enumerate(batch):
                n = len(chat.turns)
                held[i, :n], mask[i, :n] = vectors[chat.id], True
                grid[i, :n] = torch.tensor(places([r for r, _ in chat.turns]))
            held = held + NOISE * torch.randn_like(held)
            with torch.no_grad():
                logits = encoder.heads(held)
            said = talk(held, logits, grid)
            loss = sum(
                weight * known_loss(said[name][mask], torch.cat([wanted[c.id][name] for c in batch]))
                for name, weight in CONVERSATION_WEIGHTS.items()
            )
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(talk.parameters(), 1.0)
            optimiser.step()
            average.update(talk)
    talk.load_state_dict(average.state)
    torch.save(nn.ModuleDict({"encoder": encoder, "talk": talk}).state_dict(), target)
    print(json.dumps({"written": target.name, "seconds": round(time.time() - started)}), flush=True)
