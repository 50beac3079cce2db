using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Organizations.Contacts;

/// <summary>Names the people of a unit, inside a unit of work. Another person is another row from today on; a corrected phone number is not.</summary>
public sealed class UnitContactEditor(UnitScope unit, SiteClock clock, AuditTrail audit, IUnitAccounts accounts, IStringLocalizer<UnitContactEditor> T)
{
    /// <summary>Stores lead and deputy; null for nobody.</summary>
    /// <param name="organization">Whose.</param>
    /// <param name="seen">Numbers of the rows the form showed: somebody else may have changed them meanwhile.</param>
    /// <param name="lead">The lead.</param>
    /// <param name="deputy">The deputy.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The field and the reason when nothing was stored; null when it is stored.</returns>
    public async Task<(string Field, string Problem)?> SetAsync(Organization organization, string? seen, NamedPerson? lead, NamedPerson? deputy, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var rows = await unit.Db.Set<UnitContact>().Where(row => row.OrganizationId == organization.OrganizationId && row.IsActive).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (SeenOf(rows) != (seen ?? "")) return ("", T["别人刚改过这家单位的专责人员。下面是最新的，请核对后再存。"]);
        if (deputy is not null && lead is null) return ("Lead.Name", T["先定负责人，再定替补。"]);
        if (lead is not null && deputy is not null && lead.Name == deputy.Name && lead.Phone == deputy.Phone) return ("Deputy.Name", T["替补和负责人是同一个人。换一个人，或者留空。"]);
        var known = (await accounts.AtAsync(organization.OrganizationId, cancellationToken)).Select(account => account.UserId).ToHashSet();
        // Whoever moved on loses the account with the role: it is not passed on unseen.
        if (lead?.UserId is { } one && !known.Contains(one)) return ("Lead.UserId", T["这个账号在本单位没有角色，消息不能发给它。"]);
        if (deputy?.UserId is { } other && !known.Contains(other)) return ("Deputy.UserId", T["这个账号在本单位没有角色，消息不能发给它。"]);
        var changed = await PutAsync(organization, rows, UnitContactRole.Lead, lead, cancellationToken) | await PutAsync(organization, rows, UnitContactRole.Deputy, deputy, cancellationToken);
        if (changed) audit.Record("Organization", "ContactsChanged", T["更换组织“{0}”的专责人员", organization.Name], organization.OrganizationId, organization.OrganizationId);
        return null;
    }

    /// <summary>What a form says of the rows it showed.</summary>
    public static string SeenOf(IEnumerable<UnitContact> active) => string.Join(' ', active.OrderBy(row => row.Id).Select(row => $"{row.Id}:{row.Name}:{row.Phone}"));

    private async Task<bool> PutAsync(Organization organization, List<UnitContact> rows, UnitContactRole role, NamedPerson? person, CancellationToken cancellationToken)
    {
        var row = rows.Find(found => found.Role == role);
        if (row is not null && person is not null && row.Name == person.Name)
        {
            var same = (row.Post, row.Phone, row.UserId) == (person.Post, person.Phone, person.UserId);
            (row.Post, row.Phone, row.UserId) = (person.Post, person.Phone, person.UserId);
            return !same;
        }

        if (row is not null)
        {
            (row.IsActive, row.Until) = (false, clock.Today);
            // The one before ends in the database before the new one begins: one active lead.
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        if (person is null) return row is not null;
        unit.Db.Add(new UnitContact { OrganizationId = organization.OrganizationId, Role = role, Name = person.Name, Post = person.Post, Phone = person.Phone, UserId = person.UserId, Since = clock.Today });
        return true;
    }
}
