"""The names and orders of every output; the words of the domain."""

EMOTIONS = "anger frustration disappointment worry sadness confusion gratitude positive neutral".split()
SIGNALS = (
    "manager-request churn-threat legal-threat public-threat repeat-contact time-pressure abuse profanity "
    "compensation-demand safety-crisis sarcasm security-fear"
).split()
MOVES = (
    "acknowledge name-feeling paraphrase clarify apologise reassure offer-options next-step progress-update yes-and "
    "reframe explain-why make-good set-boundary hand-off give-space appreciate follow-up answer safety"
).split()
DRIVERS = "unjust threatened ineffective disregarded".split()
GOEMOTIONS = (
    "admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval disgust "
    "embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief remorse sadness "
    "surprise neutral"
).split()
TOPICS = (
    "delivery lost damaged refund billing login security bug outage cancellation waiting bot-failure policy-limit booking repair "
    "subscription wrong-item account medical not-received data-loss suspended refused slow travel conduct"
).split()
XED = "anger anticipation disgust fear joy sadness surprise trust".split()

# The nine labels a GoEmotions label speaks for; labels that speak for none leave all nine unknown.
GOEMOTIONS_TO_EMOTION = {
    "anger": "anger", "disgust": "anger", "annoyance": "frustration", "disappointment": "disappointment",
    "fear": "worry", "nervousness": "worry", "sadness": "sadness", "grief": "sadness", "remorse": "sadness",
    "confusion": "confusion", "gratitude": "gratitude", "joy": "positive", "amusement": "positive",
    "admiration": "positive", "love": "positive", "excitement": "positive", "relief": "positive", "pride": "positive",
    "neutral": "neutral",
}  # fmt: skip

# Widths of every head, in the order they lie in the encoder's one linear layer.
HEADS = {"emotions": 9, "heat": 4, "signals": 12, "moves": 20, "goemotions": 28, "abuse": 1, "offence": 3, "xed": 8, "topics": 26}
SHIPPED = ("emotions", "heat", "signals", "moves", "goemotions", "topics")
