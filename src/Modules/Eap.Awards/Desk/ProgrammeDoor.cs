using Eap.Awards.Programmes;
using Eap.Platform.Security;

namespace Eap.Awards.Desk;

/// <summary>Which programmes the current person carries. What is not for them is not there.</summary>
public sealed class ProgrammeDoor(AwardProgrammes programmes, IAccess access)
{
    /// <summary>All they carry, the newest year first.</summary>
    public async Task<IReadOnlyList<AwardProgramme>> ListAsync(CancellationToken cancellationToken)
    {
        var mine = new List<AwardProgramme>();
        var allowed = new Dictionary<string, bool>();
        foreach (var programme in await programmes.ListAsync(cancellationToken))
        {
            if (!allowed.TryGetValue(programme.OrganizationId, out var may)) may = allowed[programme.OrganizationId] = await access.AllowsAsync(nameof(Permissions.ManageAwards), programme.OrganizationId, cancellationToken);
            if (may) mine.Add(programme);
        }

        return mine;
    }

    /// <summary>One they carry; null when there is none for them.</summary>
    public async Task<AwardProgramme?> FindAsync(string id, CancellationToken cancellationToken) =>
        await programmes.FindAsync(id, cancellationToken) is { } found && await access.AllowsAsync(nameof(Permissions.ManageAwards), found.OrganizationId, cancellationToken) ? found : null;
}
