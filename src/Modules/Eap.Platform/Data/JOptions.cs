using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Eap.Platform.Data;

/// <summary>JSON as Orchard Core reads and writes it, with Chinese left readable (storage only, never inline in a page).</summary>
public static class JOptions
{
    /// <summary>Compact.</summary>
    public static readonly JsonSerializerOptions Default = Create(indented: false);

    /// <summary>Indented, for files people read.</summary>
    public static readonly JsonSerializerOptions Indented = Create(indented: true);

    /// <summary>Comments and trailing commas are accepted when reading documents.</summary>
    public static readonly JsonDocumentOptions Document = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static JsonSerializerOptions Create(bool indented) => new()
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        Converters = { new JsonStringEnumConverter() },
    };
}
