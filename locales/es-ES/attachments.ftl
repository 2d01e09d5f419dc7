files-title = Archivos
files-label = Capturas de pantalla y otros archivos
files-limits = { $count ->
    [one] Puede adjuntar { $number } archivo de { $size } como máximo.
   *[other] Puede adjuntar hasta { $number } archivos: { $size } por archivo y { $total } en total como máximo.
}
files-types = Tipos de archivo admitidos: { $types }.
files-redact-hint = Antes de enviar una imagen, puede ocultar los datos que no quiera mostrar.
files-choose = Elegir archivos
files-drop = o arrástrelos hasta aquí, o pegue una captura de pantalla
files-pasted-name = Captura de pantalla { $time }
files-not-attached-names = Sin adjuntar: { $files }
files-remove-file = Quitar: { $name }
files-removed = Se ha quitado: { $name }
