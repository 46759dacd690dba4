"""The yardstick: what a programmer would write in ten minutes. A pool of `requests.Session` threads, no journal.

python bare_pool.py LIST.csv URL WORKERS      prints the number accepted
"""

import csv
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import requests

local = threading.local()


def send(row: dict[str, str]) -> bool:
    if not hasattr(local, "session"):
        local.session = requests.Session()
    data = {"login": "demo", "pwd": "demo", "phones": row["phone"], "msg": f"{row['name']}, the water is off today"}
    return local.session.post(sys.argv[2], data=data, timeout=30).text.strip() == "01"


with open(sys.argv[1], encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
with ThreadPoolExecutor(int(sys.argv[3])) as pool:
    print(sum(pool.map(send, rows)))
