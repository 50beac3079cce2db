using Eap.Awards.Naming;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Earlier;

/// <summary>Finds who the holders of a list are today: the keys nominations are compared by. Two queries, however long the list.</summary>
public sealed class EarlierHolders
{
    /// <summary>The holders, in order.</summary>
    public async Task<IReadOnlyList<EarlierHolder>> OfAsync(SiteDbContext db, EarlierList list, CancellationToken cancellationToken)
    {
        var lines = list.Lines;
        // Documents write names in their own way: spaces, brackets, width.
        var units = (await db.Set<Organization>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => HolderKey.Normal(row.Name));
        var found = lines.Select(line =>
        {
            var unit = units[HolderKey.Normal(line.Unit)].Take(2).ToList() is [var only] ? only : null;
            return new EarlierHolder(line, unit, list.Kind == NomineeKind.Unit && unit is not null ? HolderKey.OfOrganization(unit.OrganizationId) : HolderKey.OfName(list.Kind, line.Name, unit?.OrganizationId ?? line.Unit), false);
        }).ToList();
        var keys = found.Select(holder => holder.Key).ToList();
        var held = (await db.Set<Honour>().AsNoTracking().Where(row => row.Title == list.Title && row.Year == list.Year && keys.Contains(row.HolderKey)).Select(row => row.HolderKey).ToListAsync(cancellationToken)).ToHashSet();
        return [.. found.Select(holder => holder with { IsOnRoll = held.Contains(holder.Key) })];
    }
}

/// <summary>A holder of a list.</summary>
/// <param name="Line">As the document has it.</param>
/// <param name="Unit">The unit in the tree of today; null: none of that name.</param>
/// <param name="Key">What nominations are compared by.</param>
/// <param name="IsOnRoll">The roll has this title of this year for them already.</param>
public sealed record EarlierHolder(EarlierLine Line, Organization? Unit, string Key, bool IsOnRoll);
