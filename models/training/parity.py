"""Writes tests/unit/emotion/parity.json, texts with their token ids and surface features as the training code sees them, and
forecast.parity.json beside it: outputs of a conversation model and what the committed weights make of them.
"""

import json
import random
import sys
from pathlib import Path

from calibrate import FORECAST, forecast_of
from corpora import rows
from text import REPOSITORY, features
from vocabulary import Pieces

ODD = [
    "", " ", "ok.", "OK!!!", "I’m SO angry!!! 😡😡 sooooo bad...", "👍🏽 👩‍👩‍👧 ❤️ ☺ 🇫🇷 #️⃣ ©2026", "thx :) :( ;-) :'( <3 =D",
    "see https://example.org/a?b=c www.example.org <url> me@example.org <email> @Someone <number>",
    "order 502-2345678-9012345, call 0800 123 4567, 12.50€", "“quoted” ‘text’ – dash — …?! !?", "naïve café Zoë ÅNGSTRÖM",
    "こんにちは 世界 Привет мир مرحبا", "a\tb\nc\u00a0d\u3000e\ufefff", "WHERE IS MY MONEY??", "x" * 300, "why " * 200,
    "C++ a_b a-b a/b (paren) [bracket] {brace} #tag $5 50% ~~ ** ==", "noooooooo!!!!!!!! whyyyy?????", "e\u0301 combining",
    "\U0001f9ff\U0001fae0 new emoji 🫠", "ｆｕｌｌｗｉｄｔｈ", "Straße İstanbul", "it's don't won’t I'd", "zero\u200bwidth soft\u00adhyphen",
]  # fmt: skip


def main(chats: Path, tokenizer: Path) -> None:
    pieces = Pieces(tokenizer)
    said = [text for chat in rows(chats) for _, text in chat["turns"]]
    texts = ODD + random.Random(3).sample(said, 150)
    made = [{"text": t, "ids": pieces(t), "features": [round(f, 6) for f in features(t)]} for t in texts]
    write("parity.json", made)
    labels = json.loads((REPOSITORY / "models/levelhead/labels.json").read_text())
    weights = labels["calibration"]["conversation"]["forecast"]
    some = random.Random(5)
    raw = [{name: [round(some.random() ** 4, 6) for _ in range(width)] for name, width in FORECAST.items()} for _ in range(20)]
    write("forecast.parity.json", [{"weights": weights}, *({"raw": r, "forecast": float(forecast_of([r], weights)[0])} for r in raw)])


def write(name: str, made: list[dict]) -> None:
    out = REPOSITORY / "tests/unit/emotion" / name
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("[\n" + ",\n".join(json.dumps(m) for m in made) + "\n]\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
