# Writes OUT: the words of three letters and more, in small letters, of the word lists FILES, sorted, each once, a line
# each. Names and words with apostrophes or accents are left out.
cmake_minimum_required(VERSION 3.25)
set(words "")
foreach(file IN LISTS FILES)
  file(STRINGS ${file} found REGEX "^[a-z][a-z][a-z]+$" ENCODING UTF-8)
  list(APPEND words ${found})
endforeach()
list(SORT words)
list(REMOVE_DUPLICATES words)
list(JOIN words "\n" text)
file(WRITE ${OUT} "${text}\n")
