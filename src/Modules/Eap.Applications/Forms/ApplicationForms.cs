using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Model;

namespace Eap.Applications.Forms;

/// <summary>The forms of this site.</summary>
public sealed class ApplicationForms(ContentDefinitionManager definitions, FormDefinitions versions)
{
    /// <summary>All of them, by title.</summary>
    public async Task<IReadOnlyList<ApplicationForm>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await definitions.ListTypesAsync(cancellationToken)).Where(ApplicationForm.Is).Select(type => new ApplicationForm(type)).OrderBy(form => form.Title, StringComparer.Ordinal)];

    /// <summary>The form with this name, read without case; null when there is none.</summary>
    public async Task<ApplicationForm?> FindAsync(string? name, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(form => string.Equals(form.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form as it was when this application was begun.</summary>
    public async Task<ApplicationForm?> OfAsync(ContentItem item, CancellationToken cancellationToken) =>
        await versions.ForAsync(item, cancellationToken) is { } type && ApplicationForm.Is(type) ? new ApplicationForm(type) : null;
}
