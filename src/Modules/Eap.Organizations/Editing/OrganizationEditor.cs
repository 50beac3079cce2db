using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Organizations.Editing;

/// <summary>
/// Changes the tree, inside a unit of work (<c>unit.Get&lt;OrganizationEditor&gt;()</c>). It keeps the tree's rules; who may change what is asked
/// before, by <see cref="OrganizationAccess"/>.
/// </summary>
public sealed class OrganizationEditor(UnitScope unit, IdGenerator ids, SiteClock clock, AuditTrail audit, PageCache pages, OrganizationChecks checks, IStringLocalizer<OrganizationEditor> T)
{
    private DbSet<Organization> Organizations => unit.Db.Set<Organization>();

    /// <summary>Adds an organisation as the last among its siblings.</summary>
    public async Task<OrganizationResult> CreateAsync(NewOrganization request, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var id = ids.Next();
        var (name, shortName) = (OrganizationText.Name(request.Name), OrganizationText.Name(request.ShortName));
        var code = OrganizationText.Code(request.Code);
        var organization = new Organization
        {
            OrganizationId = id, Code = code.Length > 0 ? code : $"org-{id[^10..]}", Kind = request.Kind, ParentId = request.ParentId, Path = "",
            Name = name, ShortName = shortName.Length > 0 ? shortName : name, Revision = 1,
        };
        var problem = checks.Name(organization.Name, organization.ShortName) ?? await checks.PlaceAsync(organization, request.ParentId, cancellationToken)
            ?? await checks.CodeAsync(organization, cancellationToken) ?? await checks.SiblingsAsync(organization, organization.Name, cancellationToken);
        if (problem is not null) return problem;
        organization.Position = 1 + (await Organizations.Where(row => row.ParentId == request.ParentId).MaxAsync(row => (int?)row.Position, cancellationToken) ?? 0);
        unit.Db.Add(organization);
        unit.Db.Add(new OrganizationName { OrganizationId = id, Name = organization.Name, ShortName = organization.ShortName, ValidFrom = request.ValidFrom });
        return await DoneAsync(organization, "Created", T["新建组织“{0}”", organization.Name], cancellationToken);
    }

    /// <summary>Changes code, kind and place among its siblings.</summary>
    public async Task<OrganizationResult> ChangeAsync(OrganizationChange request, CancellationToken cancellationToken)
    {
        var (organization, refused) = await checks.LoadAsync(request.OrganizationId, request.Revision, cancellationToken);
        if (organization is null) return refused!;
        var wasFederation = organization.Kind == OrganizationKind.MunicipalFederation;
        if (wasFederation != (request.Kind == OrganizationKind.MunicipalFederation)) return Refuse("Kind", T["市总工会只有一个，类型不能改成它，也不能从它改成别的。"]);
        if (organization.ParentId is null && !OrganizationKinds.MayBeTop(request.Kind)) return Refuse("Kind", T["这一类组织要有上级，请先移到上级下面。"]);
        var code = OrganizationText.Code(request.Code);
        if (code != organization.Code)
        {
            organization.Code = code;
            if (await checks.CodeAsync(organization, cancellationToken) is { } problem) return Undo(organization, problem);
        }

        organization.Kind = request.Kind;
        organization.Position = request.Position;
        return await SavedAsync(organization, "Changed", T["修改组织“{0}”的编码、类型或排序", organization.Name], cancellationToken);
    }

    /// <summary>Gives it a new name from a day on; the name before it ends the day before.</summary>
    public async Task<OrganizationResult> RenameAsync(OrganizationRename request, CancellationToken cancellationToken)
    {
        var (organization, refused) = await checks.LoadAsync(request.OrganizationId, request.Revision, cancellationToken);
        if (organization is null) return refused!;
        var (name, shortName) = (OrganizationText.Name(request.Name), OrganizationText.Name(request.ShortName));
        if (shortName.Length == 0) shortName = name;
        if ((checks.Name(name, shortName) ?? await checks.SiblingsAsync(organization, name, cancellationToken)) is { } problem) return problem;
        var last = (await NamesAsync(organization.OrganizationId, cancellationToken)).Last();
        if (last.ValidFrom is { } began && request.From <= began) return Refuse("From", T["新名称的启用日期要晚于现名称的启用日期 {0}；如果只是写错了字，请用“更正”。", SiteClock.Format(began)]);
        if (last.ValidTo is null || last.ValidTo >= request.From) last.ValidTo = request.From.AddDays(-1);
        unit.Db.Add(new OrganizationName { OrganizationId = organization.OrganizationId, Name = name, ShortName = shortName, ValidFrom = request.From });
        var before = organization.Name;
        return await RenamedAsync(organization, "Renamed", T["组织“{0}”自 {1} 起更名为“{2}”", before, SiteClock.Format(request.From), name], cancellationToken);
    }

    /// <summary>Corrects the wording of one of its names; the days stay.</summary>
    public async Task<OrganizationResult> CorrectNameAsync(OrganizationNameCorrection request, CancellationToken cancellationToken)
    {
        var (organization, refused) = await checks.LoadAsync(request.OrganizationId, request.Revision, cancellationToken);
        if (organization is null) return refused!;
        var (name, shortName) = (OrganizationText.Name(request.Name), OrganizationText.Name(request.ShortName));
        if (shortName.Length == 0) shortName = name;
        if ((checks.Name(name, shortName) ?? await checks.SiblingsAsync(organization, name, cancellationToken)) is { } problem) return problem;
        if ((await NamesAsync(organization.OrganizationId, cancellationToken)).FirstOrDefault(row => row.Id == request.NameId) is not { } wrong)
            return Refuse("", T["没有这个名称，可能刚被别人改过。"]);
        var before = wrong.Name;
        (wrong.Name, wrong.ShortName) = (name, shortName);
        return await RenamedAsync(organization, "NameCorrected", T["更正组织名称“{0}”为“{1}”", before, name], cancellationToken);
    }

    /// <summary>Takes back its last renaming; the name before it goes on.</summary>
    public async Task<OrganizationResult> WithdrawNameAsync(string organizationId, int revision, CancellationToken cancellationToken)
    {
        var (organization, refused) = await checks.LoadAsync(organizationId, revision, cancellationToken);
        if (organization is null) return refused!;
        var names = await NamesAsync(organizationId, cancellationToken);
        if (names.Count < 2) return Refuse("", T["只有一个名称，不能撤回。"]);
        if (await checks.SiblingsAsync(organization, names[^2].Name, cancellationToken) is { } problem) return problem;
        unit.Db.Remove(names[^1]);
        names[^2].ValidTo = null;
        return await RenamedAsync(organization, "NameWithdrawn", T["撤回组织名称“{0}”", names[^1].Name], cancellationToken);
    }

    /// <summary>Replaces all its names; used by recipes.</summary>
    public async Task<OrganizationResult> SetNamesAsync(string organizationId, IReadOnlyList<NamePeriod> periods, CancellationToken cancellationToken)
    {
        var (organization, refused) = await checks.LoadAsync(organizationId, null, cancellationToken);
        if (organization is null) return refused!;
        if (NamePeriod.Check(periods) is { } wrong) return Refuse("Names", wrong);
        foreach (var period in periods)
            if (checks.Name(period.Name, period.ShortName) is { } problem) return problem;
        var stored = await NamesAsync(organizationId, cancellationToken);
        if (stored.Select(row => row.ToPeriod()).SequenceEqual(periods.OrderBy(period => period.ValidFrom ?? DateOnly.MinValue))) return OrganizationResult.Done(organization);
        if (await checks.SiblingsAsync(organization, NamePeriod.On(periods, clock.Today).Name, cancellationToken) is { } taken) return taken;
        unit.Db.RemoveRange(stored);
        foreach (var period in periods)
            unit.Db.Add(new OrganizationName { OrganizationId = organizationId, Name = period.Name, ShortName = period.ShortName, ValidFrom = period.ValidFrom, ValidTo = period.ValidTo });
        return await RenamedAsync(organization, "Renamed", T["重设组织“{0}”的名称", organization.Name], cancellationToken);
    }

    /// <summary>Hangs it, with everything below it, under another organisation. Grants and content come along: they name organisations, not places.</summary>
    public async Task<OrganizationResult> MoveAsync(string organizationId, int? revision, string? parentId, CancellationToken cancellationToken)
    {
        var (organization, refused) = await checks.LoadAsync(organizationId, revision, cancellationToken);
        if (organization is null) return refused!;
        if (organization.ParentId == parentId) return OrganizationResult.Done(organization);
        if (organization.Kind == OrganizationKind.MunicipalFederation) return Refuse("ParentId", T["市总工会在最上面，不能移动。"]);
        var (oldPath, oldParent) = (organization.Path, organization.ParentId);
        var below = await Organizations.Where(row => row.Path.StartsWith(oldPath) && row.OrganizationId != organizationId).ToListAsync(cancellationToken);
        var problem = await checks.PlaceAsync(organization, parentId, cancellationToken);
        if (problem is null && below.Any(row => organization.Path.Length + row.Path.Length - oldPath.Length > OrganizationChecks.LongestPath)) problem = Refuse("ParentId", T["层级太深了。"]);
        problem ??= await checks.SiblingsAsync(organization, organization.Name, cancellationToken);
        if (problem is not null) return Undo(organization, problem);
        organization.Position = 1 + (await Organizations.Where(row => row.ParentId == parentId).MaxAsync(row => (int?)row.Position, cancellationToken) ?? 0);
        foreach (var row in below) row.Path = organization.Path + row.Path[oldPath.Length..];
        return await SavedAsync(organization, "Moved", T["移动组织“{0}”", organization.Name], cancellationToken, new() { ["from"] = oldParent, ["to"] = parentId });
    }

    /// <summary>Dissolves it or takes that back. A dissolved organisation keeps its past, its accounts and its place; nothing new goes below it.</summary>
    public async Task<OrganizationResult> SetActiveAsync(string organizationId, int? revision, bool active, CancellationToken cancellationToken)
    {
        var (organization, refused) = await checks.LoadAsync(organizationId, revision, cancellationToken);
        if (organization is null) return refused!;
        if (organization.IsActive == active) return OrganizationResult.Done(organization);
        if (!active && organization.Kind == OrganizationKind.MunicipalFederation) return Refuse("", T["市总工会不能停用。"]);
        if (!active && await Organizations.AnyAsync(row => row.ParentId == organizationId && row.IsActive, cancellationToken)) return Refuse("", T["下面还有在用的组织，请先停用或移走它们。"]);
        if (active && await Organizations.AnyAsync(row => row.OrganizationId == organization.ParentId && !row.IsActive, cancellationToken)) return Refuse("", T["上级已停用，请先启用上级。"]);
        if (active && await checks.SiblingsAsync(organization, organization.Name, cancellationToken) is { } problem) return problem;
        organization.IsActive = active;
        return await SavedAsync(organization, active ? "Activated" : "Deactivated", active ? T["启用组织“{0}”", organization.Name] : T["停用组织“{0}”", organization.Name], cancellationToken);
    }

    /// <summary>Stores, replaces or (all three null) removes the facts of a year.</summary>
    public async Task<OrganizationResult> SetFactsAsync(OrganizationFacts request, int? revision, CancellationToken cancellationToken)
    {
        var (organization, refused) = await checks.LoadAsync(request.OrganizationId, revision, cancellationToken);
        if (organization is null) return refused!;
        if (FactRules.Check(request.Year, request.Workers, request.Members, request.Women) is { } wrong) return Refuse(wrong.Field, T[wrong.Problem]);
        var stored = await unit.Db.Set<OrganizationFact>().FirstOrDefaultAsync(row => row.OrganizationId == request.OrganizationId && row.Year == request.Year, cancellationToken);
        if (stored is not null && (stored.Workers, stored.Members, stored.Women) == (request.Workers, request.Members, request.Women)) return OrganizationResult.Done(organization);
        if (request is { Workers: null, Members: null, Women: null })
        {
            if (stored is null) return Refuse("Workers", T["至少填一项人数。"]);
            unit.Db.Remove(stored);
        }
        else
        {
            if (stored is null) unit.Db.Add(stored = new OrganizationFact { OrganizationId = request.OrganizationId, Year = request.Year });
            (stored.Workers, stored.Members, stored.Women) = (request.Workers, request.Members, request.Women);
        }

        return await SavedAsync(organization, "FactsChanged", T["修改组织“{0}”{1}年的人数", organization.Name, request.Year], cancellationToken);
    }

    private async Task<List<OrganizationName>> NamesAsync(string organizationId, CancellationToken cancellationToken) =>
        [.. (await unit.Db.Set<OrganizationName>().Where(row => row.OrganizationId == organizationId).ToListAsync(cancellationToken)).OrderBy(row => row.ValidFrom ?? DateOnly.MinValue)];

    private async Task<OrganizationResult> RenamedAsync(Organization organization, string what, string summary, CancellationToken cancellationToken)
    {
        await unit.Db.SaveChangesAsync(cancellationToken);
        var today = NamePeriod.On((await NamesAsync(organization.OrganizationId, cancellationToken)).Select(row => row.ToPeriod()), clock.Today);
        (organization.Name, organization.ShortName) = (today.Name, today.ShortName);
        return await SavedAsync(organization, what, summary, cancellationToken);
    }

    private Task<OrganizationResult> SavedAsync(Organization organization, string what, string summary, CancellationToken cancellationToken, System.Text.Json.Nodes.JsonObject? data = null)
    {
        organization.Revision++;
        return DoneAsync(organization, what, summary, cancellationToken, data);
    }

    private async Task<OrganizationResult> DoneAsync(Organization organization, string what, string summary, CancellationToken cancellationToken, System.Text.Json.Nodes.JsonObject? data = null)
    {
        audit.Record("Organization", what, summary, organization.OrganizationId, organization.OrganizationId, data);
        await unit.Db.SaveChangesAsync(cancellationToken);
        // Names of unions stand on many public pages.
        unit.AfterCommit(() => pages.EvictAsync([PageCache.Everything]));
        return OrganizationResult.Done(organization);
    }

    // A refusal leaves the transaction to commit what others did in it: nothing half-changed may stay tracked.
    private OrganizationResult Undo(Organization organization, OrganizationResult problem)
    {
        unit.Db.Entry(organization).State = EntityState.Detached;
        return problem;
    }

    private static OrganizationResult Refuse(string field, string problem) => OrganizationResult.Refused(field, problem);
}
