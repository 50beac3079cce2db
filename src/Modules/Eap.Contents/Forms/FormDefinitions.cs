using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Contents.Forms;

/// <summary>
/// The definition an item is edited, checked and indexed with. An application keeps the version of its form, so that next year's form does not
/// reach into this year's answers; all other content follows the current one.
/// </summary>
public sealed class FormDefinitions(ContentDefinitionManager definitions)
{
    /// <summary>The definition; null for a type nobody knows.</summary>
    public async ValueTask<ContentTypeDefinition?> ForAsync(ContentItem item, CancellationToken cancellationToken = default)
    {
        var current = await definitions.GetTypeAsync(item.ContentType, cancellationToken);
        return Keeps(item, current) ? Kept(await definitions.GetTypeForAsync(item, cancellationToken), current!) : current;
    }

    /// <summary>The same inside a unit of work, which may have changed definitions itself and knows the current one.</summary>
    public static async Task<ContentTypeDefinition?> ForAsync(UnitScope unit, ContentItem item, ContentTypeDefinition? current, CancellationToken cancellationToken) =>
        Keeps(item, current) ? Kept(await ContentDefinitionManager.GetTypeAsync(unit, item.ContentType, item.DefinitionVersion, cancellationToken), current!) : current;

    private static bool Keeps(ContentItem item, ContentTypeDefinition? current) =>
        current is not null && item.DefinitionVersion != 0 && item.DefinitionVersion != current.Version && current.GetSettings<FormSettings>().IsForm;

    // Who may read is never a matter of yesterday's definition.
    private static ContentTypeDefinition Kept(ContentTypeDefinition? old, ContentTypeDefinition current)
    {
        if (old is null) return current;
        var settings = old.Settings.DeepClone().AsObject();
        settings[nameof(EapTypeSettings)] = current.Settings[nameof(EapTypeSettings)]?.DeepClone();
        return old with { Settings = settings };
    }
}
