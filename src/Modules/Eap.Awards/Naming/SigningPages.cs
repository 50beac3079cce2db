using Eap.Awards.Programmes;

namespace Eap.Awards.Naming;

/// <summary>Makes the pages of whoever signs for a body.</summary>
public sealed class SigningPages(AwardProgrammes programmes, NamingBodies bodies, NamingRows rows)
{
    /// <summary>The opened programmes in which one of the person's bodies names.</summary>
    public async Task<IReadOnlyList<SigningRow>> ListAsync(CancellationToken cancellationToken)
    {
        var mine = await bodies.MineAsync(cancellationToken);
        if (mine.Count == 0) return [];
        var found = (await programmes.ListAsync(cancellationToken)).Where(programme => programme.Opening is not null).ToList();
        var codes = await bodies.IdsAsync([.. found.SelectMany(programme => programme.Part.Bodies).Distinct()], cancellationToken);
        found = [.. found.Where(programme => programme.Part.Bodies.Exists(code => codes.TryGetValue(code, out var id) && mine.Contains(id)))];
        var nominees = await rows.ReadAsync(found, cancellationToken);
        return [.. found.Select(programme => new SigningRow(programme, nominees[programme.ContentItemId].Count(row => programme.Part.Bodies.Exists(code => codes.TryGetValue(code, out var id) && mine.Contains(id) && row.MaySign(id)))))];
    }

    /// <summary>One of them; null when there is none for this person.</summary>
    public async Task<SigningPage?> FindAsync(string programmeItemId, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(programmeItemId, cancellationToken) is not { Opening: not null } programme) return null;
        var (all, mine) = (await bodies.OfAsync(programme.Part, cancellationToken), await bodies.MineAsync(cancellationToken));
        var own = all.Where(body => mine.Contains(body.Id)).ToList();
        return own.Count == 0 ? null : new SigningPage(programme, all, own, [.. (await rows.ReadAsync([programme], cancellationToken))[programmeItemId]]);
    }
}
