using Eap.Contents.Access;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Platform.Ids;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Fields.Drivers;

internal sealed class ContentPickerFieldDriver(ContentAccess contents) : ContentFieldDriver<ContentPickerField, ContentPickerFieldSettings>
{
    private const int MostOffered = 200;

    protected override bool IsGroup(ContentPartFieldDefinition definition) => definition.GetSettings<ContentPickerFieldSettings>().Multiple;

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(ContentPickerField field, ContentPartFieldDefinition definition) =>
        new Dictionary<string, IReadOnlyList<string>> { [""] = field.ContentItemIds };

    protected override void Bind(ContentPickerField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Has(name)) field.ContentItemIds = [.. input.All(name).Distinct()];
    }

    protected override bool IsEmpty(ContentPickerField field) => field.ContentItemIds.Count == 0;

    protected override IEnumerable<string> Validate(ContentPickerField field, ContentPickerFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (!settings.Multiple && field.ContentItemIds.Count > 1) yield return "只能选一项。";
        if (field.ContentItemIds.Any(id => !IdGenerator.IsValid(id))) yield return "请从列表中选择。";
    }

    // Only what anybody may read is offered: a picker must not tell of private items.
    protected override async Task<IReadOnlyList<FieldOption>> OptionsAsync(ContentPickerField field, ContentPartFieldDefinition definition, CancellationToken cancellationToken)
    {
        var types = definition.GetSettings<ContentPickerFieldSettings>().DisplayedContentTypes;
        return await contents.Published().Where(item => types.Contains(item.ContentType))
            .OrderByDescending(item => field.ContentItemIds.Contains(item.ContentItemId)).ThenByDescending(item => item.PublishedUtc).Take(MostOffered)
            .Select(item => new FieldOption(item.ContentItemId, item.DisplayText, 0)).ToListAsync(cancellationToken);
    }

    protected override IEnumerable<FieldIndex> Index(ContentPickerField field, ContentPartFieldDefinition definition) => field.ContentItemIds.Select(id => new ReferenceFieldIndex { Value = id });

    protected override string ToText(ContentPickerField field, ContentPartFieldDefinition definition) => "";
}
