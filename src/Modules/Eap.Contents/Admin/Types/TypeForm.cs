using Eap.Contents.Definitions;
using Eap.Contents.Forms;

namespace Eap.Contents.Admin.Types;

/// <summary>What was typed about a type as a whole.</summary>
public sealed class TypeForm
{
    /// <summary>The version the page showed.</summary>
    public int? Version { get; set; }

    /// <summary>Name for people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Public, Internal, Private.</summary>
    public string? Visibility { get; set; }

    /// <summary>What stands above the form.</summary>
    public string? Introduction { get; set; }

    /// <summary>What to have at hand.</summary>
    public string? Prepare { get; set; }

    internal static TypeForm Of(ContentTypeDefinition type) => new()
    {
        Version = type.Version, DisplayName = type.DisplayName, Description = type.GetSettings<ContentTypeSettings>().Description, Visibility = type.Visibility.ToString(),
        Introduction = type.GetSettings<FormSettings>().Introduction, Prepare = type.GetSettings<FormSettings>().Prepare,
    };
}
