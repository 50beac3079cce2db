using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Model;

namespace Eap.Applications.Forms;

/// <summary>A content type that can be applied with.</summary>
public sealed record ApplicationForm(ContentTypeDefinition Type)
{
    /// <summary>Name of the type.</summary>
    public string Name => Type.Name;

    /// <summary>What people call it.</summary>
    public string Title => Type.DisplayName;

    /// <summary>How it is filed.</summary>
    public ApplicationSettings Settings { get; } = Type.GetSettings<ApplicationSettings>();

    /// <summary>What it is for; empty when nobody said.</summary>
    public string Description => Type.GetSettings<ContentTypeSettings>().Description ?? "";

    /// <summary>What one needs before beginning (Markdown); empty for nothing.</summary>
    public string Prepare => Type.GetSettings<FormSettings>().Prepare ?? "";

    /// <summary>What it is for and who may file it (Markdown); empty for nothing.</summary>
    public string Introduction => Type.GetSettings<FormSettings>().Introduction ?? "";

    /// <summary>True for a type this module looks after: private, with <see cref="ApplicationPart"/>.</summary>
    public static bool Is(ContentTypeDefinition? type) => type is { Visibility: Visibility.Private } && type.Parts.Any(part => part.PartName == nameof(ApplicationPart));
}
