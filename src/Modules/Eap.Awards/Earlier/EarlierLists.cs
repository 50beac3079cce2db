using Eap.Awards.Naming;
using Eap.Awards.Programmes;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Earlier;

/// <summary>Reads the earlier lists: they are the federation's. Who does not carry its awards finds none.</summary>
public sealed class EarlierLists(SiteDbContext db, AwardProgrammes programmes, OrganizationDirectory organizations, EarlierHolders holders, IAccess access, ICurrentUser user)
{
    private const int Shown = 100;

    /// <summary>The federation whose they are; null when they are not for the person.</summary>
    public async Task<Organization?> OwnerAsync(CancellationToken cancellationToken) =>
        await organizations.FederationAsync(cancellationToken) is { } federation && await access.AllowsAsync(nameof(Permissions.ManageAwards), federation.OrganizationId, cancellationToken) ? federation : null;

    /// <summary>The page of all; null when they are not for the person.</summary>
    public async Task<EarlierPage?> ReadAsync(EarlierForm form, CancellationToken cancellationToken)
    {
        if (await OwnerAsync(cancellationToken) is null) return null;
        var lists = await db.Set<EarlierList>().AsNoTracking().OrderByDescending(row => row.State == EarlierState.Waiting).ThenByDescending(row => row.Id).Take(Shown).ToListAsync(cancellationToken);
        return new EarlierPage(form, await TitlesAsync(cancellationToken), lists);
    }

    /// <summary>One with its holders as they are found today; null when there is none for the person.</summary>
    public async Task<EarlierListPage?> FindAsync(string listId, CancellationToken cancellationToken)
    {
        if (await OwnerAsync(cancellationToken) is null || await db.Set<EarlierList>().AsNoTracking().FirstOrDefaultAsync(row => row.ListId == listId, cancellationToken) is not { } list) return null;
        return new EarlierListPage(list, await holders.OfAsync(db, list, cancellationToken), list.EnteredBy == user.UserId);
    }

    /// <summary>Titles of all programmes and of everything on the roll.</summary>
    public async Task<IReadOnlyList<EarlierTitle>> TitlesAsync(CancellationToken cancellationToken)
    {
        var given = await db.Set<Honour>().AsNoTracking().Select(row => new { row.Title, row.TitleName, row.Kind }).Distinct().ToListAsync(cancellationToken);
        return [.. (await programmes.ListAsync(cancellationToken)).SelectMany(programme => programme.Part.Categories).Select(category => new EarlierTitle(category.Code, category.Title, category.Kind))
            .Concat(given.Select(row => new EarlierTitle(row.Title, row.TitleName, row.Kind))).DistinctBy(title => title.Code)];
    }
}

/// <summary>The lists, and what is typed for a new one.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Titles">What a list can be of.</param>
/// <param name="Lists">The lists; those that wait come first.</param>
public sealed record EarlierPage(EarlierForm Form, IReadOnlyList<EarlierTitle> Titles, IReadOnlyList<EarlierList> Lists);

/// <summary>One list.</summary>
/// <param name="List">The list.</param>
/// <param name="Holders">Its holders.</param>
/// <param name="IsOwn">The person entered it: another one confirms.</param>
public sealed record EarlierListPage(EarlierList List, IReadOnlyList<EarlierHolder> Holders, bool IsOwn);
