# fristad_hardening: what our own code is compiled and our programs are linked with, so that a fault in them is an end and not a way in
# (docs/security.md). tests/app/HardenedBinaryTest.cpp reads the program for it. The sanitizers and the coverage build have checks of
# their own, which FORTIFY would hide: there only the linking is the same.
include(CheckCXXSourceCompiles)
include(CheckCXXCompilerFlag)
add_library(fristad_hardening INTERFACE)

function(harden_compile_with flag)
  string(MAKE_C_IDENTIFIER "accepts${flag}" accepted)
  check_cxx_compiler_flag(${flag} ${accepted})
  if(${accepted})
    target_compile_options(fristad_hardening INTERFACE $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<NOT:$<CONFIG:Debug>>>:${flag}>)
  endif()
endfunction()

harden_compile_with(-fstack-protector-strong)
harden_compile_with(-fstack-clash-protection)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|i.86)$")
  harden_compile_with(-fcf-protection)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
  harden_compile_with(-mbranch-protection=standard)
endif()

# 3 also knows the size of what was allocated at run time; where the C library or the compiler has no 3 it warns. -U: some distributions'
# compilers define it themselves.
set(CMAKE_REQUIRED_FLAGS "-O2 -Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
check_cxx_source_compiles("#include <cstring>\nint main() { return static_cast<int>(std::strlen(\"\")); }" has_fortify_3)
unset(CMAKE_REQUIRED_FLAGS)
set(fortify $<IF:$<BOOL:${has_fortify_3}>,3,2>)
target_compile_options(fristad_hardening INTERFACE
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<NOT:$<CONFIG:Debug>>>:-U_FORTIFY_SOURCE>
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<NOT:$<CONFIG:Debug>>>:-D_FORTIFY_SOURCE=${fortify}>
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<NOT:$<CONFIG:Debug>>>:-D_GLIBCXX_ASSERTIONS>)

target_link_options(fristad_hardening INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
