using Eap.Contents.Definitions;
using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Types;

/// <summary>A section of a form, or a new one.</summary>
/// <param name="Type">The form.</param>
/// <param name="Name">Its name; null for a new one.</param>
/// <param name="Form">What is shown.</param>
/// <param name="Errors">What is wrong.</param>
/// <param name="IsCollided">Somebody else changed the form since.</param>
public sealed record SectionPage(ContentTypeDefinition Type, string? Name, SectionForm Form, IReadOnlyList<ContentError> Errors, bool IsCollided)
{
    /// <summary>Where the form leads.</summary>
    public string Action => Name is null ? $"/admin/types/{Type.Name}/sections/create" : $"/admin/types/{Type.Name}/sections/{Name}";

    /// <summary>What is wrong at a field; null when it is right.</summary>
    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
