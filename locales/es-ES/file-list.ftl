files-list = Archivos elegidos

files-checking = Comprobando…
files-ready = Listo para enviar
files-changed = Este archivo ha cambiado o ya no se puede leer. Quítelo y vuelva a adjuntarlo.
files-too-many = { $count ->
    [one] No se ha adjuntado: solo se admite { $number } archivo. Quite el otro para adjuntar este.
   *[other] No se ha adjuntado: solo se admiten { $number } archivos. Quite otro para adjuntar este.
}
files-too-large = No se ha adjuntado: el archivo ocupa más de { $size }. Adjunte una versión que ocupe menos o solo la parte relevante.
files-total-too-large = No se ha adjuntado: con este, los archivos ocuparían más de { $size } en total. Quite otro para adjuntar este.
files-empty = No se ha adjuntado: el archivo está vacío. Compruébelo en su dispositivo y vuelva a elegirlo.
files-not-allowed = No se ha adjuntado: este tipo de archivo no se admite. Guárdelo como uno de los tipos indicados más arriba y elija el archivo nuevo.
files-content-mismatch = No se ha adjuntado: el contenido del archivo no corresponde a su extensión. Guárdelo de nuevo desde la aplicación con la que se creó y vuelva a elegirlo.
files-unreadable = No se ha adjuntado: no se puede leer. Si es una carpeta, elija los archivos que contiene. Si es un archivo, compruebe que sigue en su sitio y vuelva a elegirlo.
files-duplicate = No se ha adjuntado «{ $name }»: tiene el mismo contenido que «{ $kept }», que ya está adjunto.
files-attached = { $count ->
    [one] Se ha adjuntado { $number } archivo.
   *[other] Se han adjuntado { $number } archivos.
}
files-not-attached = { $count ->
    [one] No se ha adjuntado { $number } archivo. El motivo está en la lista.
   *[other] No se han adjuntado { $number } archivos. Los motivos están en la lista.
}

# “Tachar”, as documents are redacted in Spain.
files-remove = Quitar
redact-open = Ocultar datos
redact-open-file = Ocultar datos: { $name }
redact-hint = Arrastre el puntero o el dedo sobre lo que nadie deba ver.
redact-keyboard-hint = Con el teclado, agregue un área, muévala con las teclas de dirección, cambie su tamaño con Mayús y las teclas de dirección y quítela con Supr.
redact-permanent-hint = Los datos se tachan en su dispositivo. Lo que tache desaparece del archivo que se envía y no se puede recuperar.
redact-areas = Áreas que se van a tachar
redact-area = Área { $number } de { $total }
redact-add-area = Agregar un área
redact-remove-area = Quitar el área
redact-apply = Tachar
redact-cancel = Cancelar
redact-in-progress = Tachando…
redact-done = Datos tachados: { $name }
redact-no-areas = Marque antes al menos un área.
redact-not-displayable = Esta imagen no se puede mostrar aquí. Quítela, oculte los datos en un editor de imágenes y adjunte el archivo nuevo.
redact-failed = No se ha tachado nada: este navegador no puede hacerlo con esta imagen. Quítela, oculte los datos en un editor de imágenes y adjunte el archivo nuevo.
