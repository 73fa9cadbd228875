/// The media types of what sites hold. A browser is told not to guess.
package enum MediaType {
  /// The type of a file by its ending, such as `css`; bytes that are saved for an unknown one.
  package static func named(_ ending: String) -> String {
    switch ending {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "tsv": "text/tab-separated-values; charset=utf-8"
    case "yaml", "yml": "application/yaml; charset=utf-8"
    case "ics": "text/calendar; charset=utf-8"
    case "json": "application/json"
    case "xml": "application/xml"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "pdf": "application/pdf"
    case "woff2": "font/woff2"
    case "woff": "font/woff"
    case "ttf": "font/ttf"
    case "otf": "font/otf"
    case "zip": "application/zip"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case "odt": "application/vnd.oasis.opendocument.text"
    case "ods": "application/vnd.oasis.opendocument.spreadsheet"
    case "odp": "application/vnd.oasis.opendocument.presentation"
    default: "application/octet-stream"
    }
  }
}
