"""Words, clean words and surface features of a message: the Python twin of lib/emotion/{pieces,emoji,features}.ts.

Every rule is local to one whitespace-separated word, so a text's tokens are the tokens of its words in a row and every
token can be traced back to the characters it came from.
"""

import json
import math
import os
import re
from functools import lru_cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
EMOJI_FILE = Path(os.environ.get("LEVELHEAD_EMOJI", REPOSITORY / "node_modules/unicode-emoji-json/data-by-emoji.json"))

SPACE = re.compile("[ \t\n\r\f\v\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
UNSEEN = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff]")
CAPITAL_WORD = re.compile("(?<![A-Za-z])[A-Z]{3,}(?![a-z])")
ELONGATED = re.compile(r"([A-Za-z])\1{2,}")
WARM_EMOTICON = re.compile(r"[:;=]-?[)D]|<3")
COLD_EMOTICON = re.compile(r"[:=]'?-?[(\/|]")
WARM_NAME = re.compile(
    "grin|smil|tears of joy|heart|kiss|hug|star-struck|thumbs up|clapping|party|folded hands|ok hand|raising hands|sparkles"
)
COLD_NAME = re.compile(
    "angry|enraged|crying|sad but|frown|weary|tired|anguish|disappoint|steam|symbols on mouth|middle finger|thumbs down"
    "|broken heart|fear|anxious|vomit|nauseat|unamused|rolling eyes|confounded|persever|face screaming|worried|pensive"
)
FEATURES = 12


def load_emoji() -> dict[str, str]:
    """CLDR short name of every emoji, keyed without variation selectors; ASCII and © ® ™ are left as text."""
    names = json.loads(EMOJI_FILE.read_text("utf-8"))
    return {UNSEEN.sub("", e): v["name"] for e, v in names.items() if not re.match("[\x00-\xff\u2122]", e)}


EMOJI = load_emoji()
EMOJI_PATTERN = re.compile("|".join(re.escape(e) for e in sorted(EMOJI, key=lambda e: (-len(e.encode("utf-16-le")), e))))


def words(text: str) -> list[str]:
    return [w for w in SPACE.split(text) if w]


@lru_cache(1 << 18)
def clean(word: str) -> str:
    """The word as the tokenizer sees it: emoji by name, addresses and long numbers masked, runs shortened."""
    w = re.sub("[\u2018\u2019]", "'", word)
    w = re.sub("[\u201c\u201d]", '"', w)
    w = re.sub(r"<(url|link)>|https?://\S+|www\.\S+", " link ", w, flags=re.I)
    w = re.sub(r"<email>|[\w.+-]+@[\w-]+\.[\w.-]+", " email ", w, flags=re.I | re.A)
    w = re.sub(r"@[A-Za-z0-9_]+", "@user", w)
    w = re.sub(r"<number>|[0-9][0-9-]{3,}[0-9]", " number ", w, flags=re.I)
    w = re.sub(r"([A-Za-z])\1{2,}", r"\1\1", w)
    w = re.sub(r"([!?.,*_=~-])\1{3,}", r"\1\1\1", w)
    return EMOJI_PATTERN.sub(lambda m: f" {EMOJI[m.group()]} ", UNSEEN.sub("", w))


@lru_cache(1 << 17)
def features(text: str) -> tuple[float, ...]:
    """Twelve surface features in 0-1 that an uncased tokenizer cannot hear."""
    letters = len(re.findall("[A-Za-z]", text))
    capitals = len(re.findall("[A-Z]", text))
    names = [EMOJI[e] for e in EMOJI_PATTERN.findall(UNSEEN.sub("", text))]
    warm = sum(bool(WARM_NAME.search(n)) and not COLD_NAME.search(n) for n in names) + len(WARM_EMOTICON.findall(text))
    cold = sum(bool(COLD_NAME.search(n)) for n in names) + len(COLD_EMOTICON.findall(text))
    count = len(words(text))
    return (
        capitals / letters if letters >= 5 else 0.0,
        min(1.0, len(CAPITAL_WORD.findall(text)) / 4),
        min(1.0, text.count("!") / 5),
        1.0 if "!!" in text else 0.0,
        min(1.0, text.count("?") / 5),
        1.0 if re.search(r"\?\?|\?!|!\?", text) else 0.0,
        1.0 if ELONGATED.search(text) else 0.0,
        min(1.0, len(re.findall(r"\.\.+|…", text)) / 3),
        min(1.0, warm / 3),
        min(1.0, cold / 3),
        min(1.0, math.log1p(count) / 5),
        1.0 if 1 <= count <= 3 and re.search(r"[A-Za-z]\.$", text.strip()) else 0.0,
    )
