using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Contents.Parts.Taxonomies;

namespace Eap.Contents.Fields.Drivers;

internal sealed class TaxonomyFieldDriver(TaxonomyDirectory taxonomies) : ContentFieldDriver<TaxonomyField, TaxonomyFieldSettings>
{
    protected override bool IsGroup(ContentPartFieldDefinition definition) => !definition.GetSettings<TaxonomyFieldSettings>().Unique;

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(TaxonomyField field, ContentPartFieldDefinition definition) =>
        new Dictionary<string, IReadOnlyList<string>> { [""] = field.TermContentItemIds };

    protected override void Bind(TaxonomyField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (!input.Has(name)) return;
        field.TermContentItemIds = [.. input.All(name).Distinct()];
        field.TaxonomyContentItemId ??= definition.GetSettings<TaxonomyFieldSettings>().TaxonomyContentItemId;
    }

    protected override bool IsEmpty(TaxonomyField field) => field.TermContentItemIds.Count == 0;

    protected override IEnumerable<string> Validate(TaxonomyField field, TaxonomyFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (settings.Unique && field.TermContentItemIds.Count > 1) yield return "只能选一项。";
        if (field.TermContentItemIds.Any(id => id.Length > 26)) yield return "请从列表中选择。";
    }

    protected override async Task<IReadOnlyList<FieldOption>> OptionsAsync(TaxonomyField field, ContentPartFieldDefinition definition, CancellationToken cancellationToken)
    {
        var settings = definition.GetSettings<TaxonomyFieldSettings>();
        var taxonomy = settings.TaxonomyAlias is { } alias ? await taxonomies.ByAliasAsync(alias, cancellationToken) : await taxonomies.ByIdAsync(field.TaxonomyContentItemId ?? settings.TaxonomyContentItemId ?? "", cancellationToken);
        return [.. taxonomy?.Terms.Select(term => new FieldOption(term.Id, term.Title, term.Depth)) ?? []];
    }

    protected override IEnumerable<FieldIndex> Index(TaxonomyField field, ContentPartFieldDefinition definition) => field.TermContentItemIds.Select(id => new ReferenceFieldIndex { Value = id });

    protected override string ToText(TaxonomyField field, ContentPartFieldDefinition definition) => string.Join('、', taxonomies.TitlesOf(field.TermContentItemIds));
}
