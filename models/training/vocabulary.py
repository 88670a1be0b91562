"""Prunes all-MiniLM-L6-v2's word pieces to those the corpora use, and turns texts into token ids word by word."""

import json
import string
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Iterable

from tokenizers import Tokenizer

from text import EMOJI, clean, words

MAX_TOKENS = 128
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def prune(original: Path, texts: Iterable[str], folder: Path, limit: int) -> list[int]:
    """Writes `folder`/tokenizer.json and returns the kept pieces' old ids in their new order.

    Kept: special tokens, single ASCII characters with and without ##, the emoji names' pieces, pieces seen at least twice
    (commonest first), then the commonest English pieces by their place in the vocabulary, up to `limit`.
    """
    data = json.loads(original.read_text("utf-8"))
    old: dict[str, int] = data["model"]["vocab"]
    tokenizer = Tokenizer.from_file(str(original))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    seen: Counter[str] = Counter()
    for text in texts:
        for word in words(text):
            seen[word] += 1
    pieces: Counter[str] = Counter()
    for word, count in seen.items():
        for piece in tokenizer.encode(clean(word), add_special_tokens=False).tokens:
            pieces[piece] += count
    names = [p for name in EMOJI.values() for p in tokenizer.encode(name, add_special_tokens=False).tokens]
    characters = [c for c in string.printable.strip().lower()] + ["##" + c for c in string.ascii_lowercase + string.digits]
    frequent = [p for p, n in pieces.most_common() if n >= 2]
    common = [p for p in old if p.isascii() and not p.startswith("[unused")]
    order = dict.fromkeys(p for p in [*SPECIAL, *characters, *names, *frequent, *common] if p in old)
    kept = sorted((old[p] for p in list(order)[:limit]))
    by_id = {i: p for p, i in old.items()}
    data["model"]["vocab"] = {by_id[o]: n for n, o in enumerate(kept)}
    data["truncation"] = data["padding"] = None
    new = data["model"]["vocab"]
    for token in data["added_tokens"]:
        token["id"] = new[token["content"]]
    for name, special in data["post_processor"].get("special_tokens", {}).items():
        special["ids"] = [new[name]]
    for pair in ("cls", "sep"):
        if isinstance(data["post_processor"].get(pair), list):
            data["post_processor"][pair][1] = new[data["post_processor"][pair][0]]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    config = {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": MAX_TOKENS}
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n")
    return kept


class Pieces:
    """Token ids of a text: its cleaned words one by one, at most 128 with [CLS] and [SEP]. Of a longer text the first 63 and
    the last 63 pieces are read: long messages tend to open with the matter and close with the mood."""

    def __init__(self, folder: Path):
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.cls, self.sep, self.unknown = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.word = lru_cache(1 << 18)(self._word)

    def _word(self, word: str) -> tuple[int, ...]:
        return tuple(self.tokenizer.encode(clean(word), add_special_tokens=False).ids)

    def __call__(self, text: str) -> list[int]:
        ids = [i for w in words(text) for i in self.word(w)]
        room = MAX_TOKENS - 2
        if len(ids) > room:
            ids = ids[: room // 2] + ids[-(room // 2) :]
        return [self.cls, *ids, self.sep]
