using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Eap.Contents.Model;

/// <summary>A part or field: typed properties, and whatever else its JSON held, kept as it came.</summary>
public abstract class ContentElement
{
    /// <summary>Members no property takes.</summary>
    [JsonExtensionData]
    public JsonObject? Extra { get; set; }
}
