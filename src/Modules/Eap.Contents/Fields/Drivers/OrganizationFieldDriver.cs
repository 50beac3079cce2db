using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Fields.Drivers;

internal sealed class OrganizationFieldDriver(SiteDbContext db) : ContentFieldDriver<OrganizationField, OrganizationFieldSettings>
{
    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(OrganizationField field, ContentPartFieldDefinition definition) =>
        new Dictionary<string, IReadOnlyList<string>> { [""] = field.OrganizationIds };

    protected override void Bind(OrganizationField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Has(name)) field.OrganizationIds = [.. input.All(name).Distinct()];
    }

    protected override bool IsEmpty(OrganizationField field) => field.OrganizationIds.Count == 0;

    protected override IEnumerable<string> Validate(OrganizationField field, OrganizationFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (!settings.Multiple && field.OrganizationIds.Count > 1) yield return "只能选一个单位。";
        if (field.OrganizationIds.Any(id => id.Length > 26)) yield return "请从列表中选择。";
    }

    protected override async Task<IReadOnlyList<FieldOption>> OptionsAsync(OrganizationField field, ContentPartFieldDefinition definition, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Organization>().AsNoTracking().Where(row => row.IsActive || field.OrganizationIds.Contains(row.OrganizationId))
            .OrderBy(row => row.Path).Select(row => new { row.OrganizationId, row.Name, row.Path }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new FieldOption(row.OrganizationId, row.Name, row.Path.Count(character => character == '/') - 2))];
    }

    protected override IEnumerable<FieldIndex> Index(OrganizationField field, ContentPartFieldDefinition definition) => field.OrganizationIds.Select(id => new ReferenceFieldIndex { Value = id });

    protected override string ToText(OrganizationField field, ContentPartFieldDefinition definition) => "";
}
