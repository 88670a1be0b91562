"""Reads the training data. Nothing of a labelled support chat, nor a copy of one, is in the base corpora."""

import hashlib
import json
import random
import re
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator

from labels import EMOTIONS, GOEMOTIONS, GOEMOTIONS_TO_EMOTION, SIGNALS, XED

INPUTS = (
    "chats support-turns goemotions.train goemotions.dev convabuse davidson nlupp banking77 multidogo.customer xed"
).split()


@dataclass
class Example:
    """One text with targets by head; a head or a column that is absent (None) is unknown and has no loss."""

    text: str
    targets: dict[str, list[float | None]]
    weight: float = 1.0


@dataclass
class Chat:
    id: str
    fold: int
    turns: list[tuple[str, str]]
    labels: dict[int, dict] = field(default_factory=dict)
    topics: dict[int, list[str]] = field(default_factory=dict)

    @property
    def source(self) -> str:
        first = self.id.split("-")[0]
        return {"cucom": "cucom", "ibm": "twitter", "star": "star", "tau": "tau"}.get(first, "own")


def rows(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def key(text: str) -> str:
    return re.sub(r"[^a-z]+", " ", text.lower()).strip()


def chats(*files: Path) -> list[Chat]:
    return [
        Chat(r["id"], r["fold"], [tuple(t) for t in r["turns"]], {int(k): v for k, v in r["labels"].items()})
        for file in files
        for r in rows(file)
    ]


def crises(*files: Path) -> list[Chat]:
    """Single messages of which only this is known: is somebody in danger now. Folds in turn."""
    return [
        Chat(f"{file.stem}-{n}", n % 5, [("customer", r["text"])], {1: {"crisis": r["crisis"]}})
        for file in files
        for n, r in enumerate(rows(file))
    ]


def about(file: Path, chats: list[Chat]) -> list[Chat]:
    """Tells the chats what their messages are about, as far as it was labelled, and gives the single messages labelled so."""
    by_id = {c.id: c for c in chats}
    singles = []
    for n, r in enumerate(rows(file)):
        if "text" in r:
            singles.append(Chat(f"topics-{n}", -1, [("customer", r["text"])], topics={1: r["topics"]}))
        elif r["id"] in by_id:
            by_id[r["id"]].topics[r["turn"]] = r["topics"]
    return singles


def hot(names: list[str], of: list[str]) -> list[float | None]:
    return [1.0 if n in names else 0.0 for n in of]


def emotions_of_goemotions(labels: list[str]) -> list[float | None] | None:
    if not any(label in GOEMOTIONS_TO_EMOTION for label in labels):
        return None
    return hot([GOEMOTIONS_TO_EMOTION[label] for label in labels if label in GOEMOTIONS_TO_EMOTION], EMOTIONS)


def kept_apart(text: str) -> bool:
    """A twentieth of GoEmotions' training rows, chosen by their text: never trained on, thresholds are chosen there."""
    return zlib.crc32(text.encode()) % 20 == 0


def goemotions(file: Path) -> list[Example]:
    made = []
    for r in rows(file):
        if kept_apart(r["text"]):
            continue
        targets = {"goemotions": hot(r["labels"], GOEMOTIONS)}
        if nine := emotions_of_goemotions(r["labels"]):
            targets["emotions"] = nine
        made.append(Example(r["text"], targets))
    return made


def only(name: str, value: float, of: list[str]) -> list[float | None]:
    return [value if n == name else None for n in of]


def base_corpora(data: Path, labelled: list[Chat], seed: int) -> list[Example]:
    """Every base example, shuffled. Targets on the domain's own heads only where the source's label implies them."""
    pick = random.Random(seed)
    made = goemotions(data / "goemotions.train.jsonl")
    for r in rows(data / "convabuse.jsonl"):
        if r["split"] != "train":
            continue
        abuse = 1.0 if r["abuse"] else 0.0
        made += [Example(r["text"], {"abuse": [abuse], "signals": only("abuse", abuse, SIGNALS)})] * 2
    for r in pick.sample(list(rows(data / "davidson.jsonl")), 5000):
        made.append(Example(r["text"], {"offence": hot([r["label"]], ["hate", "offensive", "neither"])}, 0.5))
    for r in pick.sample(list(rows(data / "xed.jsonl")), 4000):
        made.append(Example(r["text"], {"xed": hot(r["labels"], XED)}, 0.3))
    calm = {"heat": [0.0, 0.0, 0.0, 0.0], "emotions": hot(["neutral"], EMOTIONS)}
    thanks = {"heat": [0.0, 0.0, 0.0, 0.0], "emotions": hot(["gratitude"], EMOTIONS)}
    for r in rows(data / "nlupp.jsonl"):
        targets: dict[str, list[float | None]] = {
            "signals": only("manager-request", 1.0 if "handoff" in r["intents"] else 0.0, SIGNALS)
        }
        if "thank" in r["intents"]:
            targets["emotions"] = only("gratitude", 1.0, EMOTIONS)
        made.append(Example(r["text"], targets, 0.5))
    for r in pick.sample(list(rows(data / "banking77.jsonl")), 3000):
        made.append(Example(r["text"], {"emotions": only("gratitude", 0.0, EMOTIONS), "heat": [None, None, 0.0, 0.0]}, 0.5))
    for r in pick.sample(list(rows(data / "multidogo.customer.jsonl")), 4000):
        if r["intent"] == "thankyou":
            made.append(Example(r["text"], thanks, 0.5))
        elif r["intent"] not in ("rejection", "outofdomain"):
            made.append(Example(r["text"], calm, 0.5))
    own = {key(text) for chat in labelled for _, text in chat.turns if len(text) > 25}
    made = [e for e in made if key(e.text) not in own]
    pick.shuffle(made)
    return made
