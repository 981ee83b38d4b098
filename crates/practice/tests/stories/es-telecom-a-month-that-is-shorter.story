story: A month that has no such day ends on its last (Código Civil, 5)
code: example-es

Sun 31 Jan 2027 10:00  customer files by web, service wireless, category other-matter: The contract is not the one I signed.

expect
# 31 January and a month: 28 February, a Sunday; a closed day stays the last. To midnight.
at Sun 31 Jan 2027 10:01: es-telecom/answer open due Mon 1 Mar 2027 00:00
