"""The bare readers that the import is measured against: every row is read, nothing is done with it.

`python bare_read.py FILE` prints the seconds, without those of the interpreter's start.
"""

import csv
import sys
import time


def main() -> None:
    path = sys.argv[1]
    if path.endswith(".csv"):
        start = time.perf_counter()
        with open(path, encoding="cp1251", newline="") as file:
            rows = sum(1 for _ in csv.reader(file, delimiter=";"))
    else:
        import python_calamine

        start = time.perf_counter()
        rows = sum(1 for _ in python_calamine.load_workbook(path).get_sheet_by_index(0).iter_rows())
    print(time.perf_counter() - start, rows)


main()
