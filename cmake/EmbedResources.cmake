# embed_resources(TARGET FOLDER PATTERN...): builds the files of FOLDER that match into TARGET, read back by their path below
# FOLDER through core/vocabulary/Resources.h. The bytes come in by the assembler's .incbin, so nothing is re-encoded.
function(embed_resources target folder)
  list(TRANSFORM ARGN PREPEND ${folder}/ OUTPUT_VARIABLE patterns)
  file(GLOB files CONFIGURE_DEPENDS ${patterns})
  list(SORT files)
  set(assembly "")
  set(declarations "")
  set(rows "")
  set(index 0)
  foreach(file IN LISTS files)
    file(RELATIVE_PATH name ${folder} ${file})
    string(APPEND assembly ".global resource_${index}\n.global resource_${index}_end\nresource_${index}:\n"
      ".incbin \"${file}\"\nresource_${index}_end:\n.byte 0\n")
    string(APPEND declarations "extern const char resource_${index}[];\nextern const char resource_${index}_end[];\n")
    string(APPEND rows "    {\"${name}\", resource_${index}, resource_${index}_end},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/resources)
  file(CONFIGURE OUTPUT ${generated}/bytes.S CONTENT
    ".section .rodata\n${assembly}.section .note.GNU-stack,\"\",%progbits\n" @ONLY)
  file(CONFIGURE OUTPUT ${generated}/table.inc CONTENT
    "extern \"C\" {\n${declarations}}\nnamespace {\nstruct Built {\n    const char* path;\n    const char* begin;\n    const char* end;\n};\nconst Built built[] = {\n${rows}};\n} // namespace\n" @ONLY)
  set_source_files_properties(${generated}/bytes.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${generated}/bytes.S)
  target_include_directories(${target} PRIVATE ${generated})
endfunction()
