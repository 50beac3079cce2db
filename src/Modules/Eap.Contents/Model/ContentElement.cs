using System.Text.Json;
using System.Text.Json.Serialization;

namespace Eap.Contents.Model;

/// <summary>A part or field: typed properties, and whatever else its JSON held, kept as it came.</summary>
public abstract class ContentElement
{
    /// <summary>Members no property takes.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}
