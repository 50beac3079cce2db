using System.Text.Json.Nodes;
using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Import;

/// <summary>Previews and runs an import: all lines or none.</summary>
public sealed class OrganizationImport(UnitOfWork work, OrganizationAccess access, OrganizationDirectory directory)
{
    /// <summary>What the lines would become; nothing is stored.</summary>
    public async Task<ImportPlan> PreviewAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var existing = (await directory.TreeAsync(cancellationToken)).Walk().Select(pair => pair.Organization).ToList();
        return await PlanAsync(rows, existing, access, cancellationToken);
    }

    /// <summary>Checks the lines again and stores them; when one line will not do nothing is stored and the plan says why.</summary>
    public Task<ImportPlan> RunAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var existing = await unit.Db.Set<Organization>().AsNoTracking().ToListAsync(cancellationToken);
        var plan = await PlanAsync(rows, existing, unit.Get<OrganizationAccess>(), cancellationToken);
        if (plan.IsClean) Store(unit, plan, existing);
        return plan;
    }, cancellationToken);

    private static async Task<ImportPlan> PlanAsync(IReadOnlyList<ImportRow> rows, IReadOnlyCollection<Organization> existing, OrganizationAccess access, CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(nameof(Permissions.ManageOrganizations), cancellationToken);
        var top = await access.AllowsEverywhereAsync(nameof(Permissions.ManageOrganizations), cancellationToken);
        return ImportPlan.Make(rows, existing, parent => parent is null ? top : scope.Contains(parent.Path));
    }

    private static void Store(UnitScope unit, ImportPlan plan, List<Organization> existing)
    {
        var (ids, made) = (unit.Get<IdGenerator>(), new Dictionary<PlannedRow, Organization>());
        var positions = existing.GroupBy(organization => organization.ParentId ?? "").ToDictionary(group => group.Key, group => group.Max(organization => organization.Position));
        foreach (var row in plan.ParentsFirst())
        {
            var (id, parent) = (ids.Next(), row.ParentRow is { } line ? made[line] : row.Parent);
            var place = positions[parent?.OrganizationId ?? ""] = positions.GetValueOrDefault(parent?.OrganizationId ?? "") + 1;
            made[row] = new Organization
            {
                OrganizationId = id, Code = row.Code.Length > 0 ? row.Code : $"org-{id[^10..]}", ParentId = parent?.OrganizationId, Path = $"{parent?.Path ?? "/"}{id}/",
                Kind = row.Kind!.Value, Name = row.Name, ShortName = row.ShortName, Position = place, Revision = 1,
            };
            unit.Db.Add(made[row]);
            unit.Db.Add(new OrganizationName { OrganizationId = id, Name = row.Name, ShortName = row.ShortName });
            if (row.Facts is { } facts) unit.Db.Add(new OrganizationFact { OrganizationId = id, Year = facts.Year, Workers = facts.Workers, Members = facts.Members, Women = facts.Women });
        }

        var codes = new JsonArray([.. made.Values.Select(organization => JsonValue.Create(organization.Code))]);
        unit.Get<AuditTrail>().Record("Organization", "Imported", $"从表格导入 {made.Count} 个组织", data: new JsonObject { ["codes"] = codes });
    }
}
