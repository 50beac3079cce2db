using System.Text.Json.Nodes;

namespace Eap.Contents.Definitions;

/// <summary>A field of a part.</summary>
public sealed record ContentPartFieldDefinition
{
    /// <summary>Its name within the part.</summary>
    public required string Name { get; init; }

    /// <summary>The kind: TextField, DateField...</summary>
    public required string FieldName { get; init; }

    /// <summary>Open bag keyed by settings class.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>Label for people.</summary>
    public string DisplayName => Settings.Get<ContentPartFieldSettings>().DisplayName ?? Name;

    /// <summary>Its value is encrypted, masked, its reading logged. An ID number is, whoever wrote the definition; definitions know no field kinds, so the bag is asked.</summary>
    public bool IsProtected => GetSettings<ProtectedFieldSettings>().IsProtected || string.Equals(Settings["TextFieldSettings"]?["Format"]?.ToString(), "IdNumber", StringComparison.OrdinalIgnoreCase);

    /// <summary>A settings object of the field.</summary>
    public T GetSettings<T>() where T : new() => Settings.Get<T>();
}
