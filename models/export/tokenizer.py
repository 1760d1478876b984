"""The tokenizer. Of a real pack: its own tokenizer.json. Of a random one: a small SentencePiece model, trained on the text below, laid out as UMT5's."""

import io
import json
import shutil
import tempfile
from pathlib import Path
from types import SimpleNamespace

# Written for this purpose: the same few sentences in many scripts. Rare letters stay out of the vocabulary, so that byte fallback has work.
CORPUS = """
A small dog surfs on a long wave at sunset, and the sky is orange and violet.
The camera follows the bird as it rises over the town; the light is soft and warm.
A woman with a red umbrella crosses the street in the rain while cars wait at the crossing.
Two children build a castle of sand on the beach, a close-up at 24 mm, shallow depth of field.
An old train rolls slowly through a snowy valley, steam rising between dark pines.
Close shot of hands kneading dough on a wooden table in the morning light.
The astronaut waves at the window of the station and the blue earth turns below.
Der kleine Hund läuft über die Wiese, und die Sonne scheint auf die Bäume. Schöne Grüße aus München.
Le petit chien court sur la plage, le soleil se couche et la mer est calme. Une fenêtre s'ouvre à l'été.
El perro pequeño corre por la playa mientras el niño mira las olas. ¿Dónde está el sol? ¡Qué mañana!
O cão pequeno corre na praia e o menino olha as ondas ao pôr do sol.
Il cane piccolo corre sulla spiaggia e il sole scende dietro le colline.
Mały pies biegnie po plaży, a słońce zachodzi za łąką. Żółty liść spada z drzewa.
Küçük köpek sahilde koşuyor, güneş batıyor ve gökyüzü turuncu oluyor.
Con chó nhỏ chạy trên bãi biển khi mặt trời lặn, trời rất đẹp.
작은 강아지가 해질녘 바다에서 파도를 탄다. 하늘은 주황색이고 바람은 부드럽다.
카메라는 새를 따라 마을 위로 올라간다. 빛은 따뜻하고 길은 조용하다.
비 오는 거리에서 빨간 우산을 쓴 여자가 길을 건넌다. 안녕하세요, 오늘은 눈이 옵니다.
Маленькая собака катается на волне на закате, и небо становится оранжевым.
Камера следует за птицей над городом, свет мягкий и тёплый. Привет, как дела?
Женщина с красным зонтом переходит улицу под дождём. Старый поезд идёт через снежную долину.
Маленький собака біжить берегом, сонце сідає, а небо помаранчеве. Їжак спить під деревом.
كلب صغير يركض على الشاطئ عند غروب الشمس والسماء برتقالية.
تتبع الكاميرا الطائر فوق المدينة والضوء دافئ. مرحبا بالعالم.
כלב קטן רץ על החוף בשקיעה והשמיים כתומים. שלום עולם.
سگ کوچک کنار دریا می‌دود و آسمان نارنجی است.
一只小狗在日落时冲浪，天空是橙色的。镜头跟着小鸟飞过城市，光线柔和。
一个打红伞的女人在雨中过马路。老火车慢慢穿过雪谷。你好，世界。
小さな犬が夕日の海で波に乗る。空はオレンジ色で、風はやさしい。
カメラは鳥を追って町の上に昇る。光はあたたかい。こんにちは、世界。
Ένας μικρός σκύλος τρέχει στην παραλία στο ηλιοβασίλεμα. Ο ουρανός είναι πορτοκαλί. Καλημέρα κόσμε.
एक छोटा कुत्ता सूर्यास्त के समय लहर पर चलता है और आसमान नारंगी है। नमस्ते दुनिया।
একটি ছোট কুকুর সমুদ্রের ধারে দৌড়ায়। আকাশ কমলা।
சிறிய நாய் கடற்கரையில் ஓடுகிறது. வானம் அழகாக உள்ளது.
หมาตัวเล็กวิ่งบนชายหาดตอนพระอาทิตย์ตก ท้องฟ้าเป็นสีส้ม สวัสดีชาวโลก
პატარა ძაღლი გარბის ზღვის პირას. ცა ნარინჯისფერია.
Փոքրիկ շունը վազում է ափին։ Երկինքը նարնջագույն է։
ትንሽ ውሻ በባህር ዳርቻ ይሮጣል። ሰላም ዓለም።
""".strip().splitlines()

PAD, END, START, UNKNOWN = 0, 1, 2, 3
EXTRA = 3


def train(vocabulary):
    """A SentencePiece model's bytes: Unigram, byte fallback, NFKC as T5 normalises. Deterministic: one thread, no sampling."""
    import sentencepiece

    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(CORPUS * 3),
        model_writer=written,
        model_type="unigram",
        vocab_size=vocabulary,
        hard_vocab_limit=False,
        character_coverage=0.985,
        byte_fallback=True,
        normalization_rule_name="nmt_nfkc",
        pad_id=PAD,
        eos_id=END,
        bos_id=START,
        unk_id=UNKNOWN,
        num_threads=1,
        minloglevel=2,
    )
    return written.getvalue()


def convert(model):
    """SentencePiece → a Tokenizer, by transformers' converter of T5, with the byte fallback that UMT5 has."""
    import warnings

    from tokenizers import AddedToken
    from transformers.convert_slow_tokenizer import T5Converter

    class Converter(T5Converter):
        handle_byte_fallback = True

    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = Path(folder, "spiece.model")
        path.write_bytes(model)
        tokenizer = Converter(SimpleNamespace(vocab_file=str(path), _extra_ids=EXTRA, convert_tokens_to_ids=lambda _: END)).converted()
    tokenizer.add_special_tokens([AddedToken(f"<extra_id_{i}>", normalized=False, special=True) for i in range(EXTRA)])
    return tokenizer


def make_random(path, vocabulary):
    tokenizer = convert(train(vocabulary))
    text = json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")


def take(weights, path):
    """Of a real pack. UMT5 needs byte fallback: without it, an emoji is one unknown token."""
    found = Path(weights, "tokenizer", "tokenizer.json")
    if not found.is_file():
        raise SystemExit(f"There is no {found}: the exporter needs the tokenizer.json that comes with the weights.")
    model = json.loads(found.read_text(encoding="utf-8"))["model"]
    if model["type"] != "Unigram" or not model.get("byte_fallback"):
        print(f"  note: the tokenizer is {model['type']}, byte_fallback {model.get('byte_fallback')}; expected Unigram with byte fallback")
    shutil.copyfile(found, path)
