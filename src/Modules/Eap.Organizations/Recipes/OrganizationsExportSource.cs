using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Recipes;

internal sealed class OrganizationsExportSource(SiteDbContext db, OrganizationDirectory directory) : IRecipeExportSource
{
    public int Order => 10;

    public async IAsyncEnumerable<JsonObject> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tree = await directory.TreeAsync(cancellationToken);
        var names = (await db.Set<OrganizationName>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.OrganizationId);
        var facts = (await db.Set<OrganizationFact>().AsNoTracking().OrderBy(row => row.Year).ToListAsync(cancellationToken)).ToLookup(row => row.OrganizationId);
        var list = new JsonArray();
        foreach (var (organization, _) in tree.Walk()) list.Add(One(organization, tree, names[organization.OrganizationId], facts[organization.OrganizationId]));
        yield return new JsonObject { ["name"] = "Organizations", ["Organizations"] = list };
    }

    private static JsonObject One(Organization organization, OrganizationTree tree, IEnumerable<OrganizationName> names, IEnumerable<OrganizationFact> facts)
    {
        var json = new JsonObject
        {
            ["Code"] = organization.Code, ["Kind"] = organization.Kind.ToString(), ["Parent"] = tree.Find(organization.ParentId)?.Code,
            ["Names"] = new JsonArray([.. names.OrderBy(row => row.ValidFrom ?? DateOnly.MinValue).Select(row => new JsonObject
            {
                ["Name"] = row.Name, ["ShortName"] = row.ShortName, ["ValidFrom"] = row.ValidFrom?.ToString("yyyy-MM-dd"), ["ValidTo"] = row.ValidTo?.ToString("yyyy-MM-dd"),
            })]),
        };
        if (facts.Any())
            json["Facts"] = new JsonArray([.. facts.Select(row => new JsonObject { ["Year"] = row.Year, ["Workers"] = row.Workers, ["Members"] = row.Members, ["Women"] = row.Women })]);
        if (!organization.IsActive) json["IsActive"] = false;
        return json;
    }
}
