using Eap.Awards.Programmes;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>The register of honours for the desk: those of programmes the person carries; one entered from an earlier year's decision belongs to the federation.</summary>
public sealed class HonourRegister(SiteDbContext db, AwardProgrammes programmes, OrganizationDirectory organizations, IAccess access)
{
    private const int PageSize = 50;

    /// <summary>A page of it, newest first.</summary>
    public async Task<HonourRegisterPage> ReadAsync(int page, CancellationToken cancellationToken)
    {
        page = Math.Clamp(page, 1, 1000);
        var found = await (await MineAsync(cancellationToken)).OrderByDescending(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new HonourRegisterPage([.. found.Take(PageSize)], page, found.Count > PageSize);
    }

    /// <summary>One; null when there is none for the person.</summary>
    public async Task<Honour?> FindAsync(long id, CancellationToken cancellationToken) => await (await MineAsync(cancellationToken)).FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    private async Task<IQueryable<Honour>> MineAsync(CancellationToken cancellationToken)
    {
        var mine = new List<string>();
        foreach (var programme in await programmes.ListAsync(cancellationToken))
            if (await access.AllowsAsync(nameof(Permissions.ManageAwards), programme.OrganizationId, cancellationToken)) mine.Add(programme.ContentItemId);
        var older = await organizations.FederationAsync(cancellationToken) is { } federation && await access.AllowsAsync(nameof(Permissions.ManageAwards), federation.OrganizationId, cancellationToken);
        return db.Set<Honour>().AsNoTracking().Where(row => row.ProgrammeItemId != null ? mine.Contains(row.ProgrammeItemId) : older);
    }
}

/// <summary>A page of the register.</summary>
/// <param name="Rows">The honours.</param>
/// <param name="Page">Which page.</param>
/// <param name="HasMore">There is a next one.</param>
public sealed record HonourRegisterPage(IReadOnlyList<Honour> Rows, int Page, bool HasMore);
