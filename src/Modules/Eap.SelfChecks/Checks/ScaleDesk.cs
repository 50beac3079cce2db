using Eap.Contents.Access;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Checks;

/// <summary>What editors see of checks. They belong to the whole city: who may not import at the federation imports nowhere.</summary>
public sealed class ScaleDesk(ContentAccess contents, OrganizationDirectory organizations, IAccess access)
{
    private const int Most = 100;

    /// <summary>True when the person may bring scales in.</summary>
    public async Task<bool> AllowsAsync(CancellationToken cancellationToken) =>
        await organizations.FederationAsync(cancellationToken) is { } federation && await access.AllowsAsync(nameof(ChecksPermissions.ImportScales), federation.OrganizationId, cancellationToken);

    /// <summary>The newest version of every check.</summary>
    public async Task<IReadOnlyList<ContentItem>> ItemsAsync(CancellationToken cancellationToken) =>
        await (await contents.EditableAsync(nameof(ChecksPermissions.ImportScales), cancellationToken)).Where(item => item.ContentType == CheckTypes.Scale || item.ContentType == CheckTypes.Checkup)
            .OrderBy(item => item.Id).Take(Most).ToListAsync(cancellationToken);

    /// <summary>All of them with where they stand.</summary>
    public async Task<IReadOnlyList<ScaleRow>> ListAsync(CancellationToken cancellationToken)
    {
        var shown = (await contents.Published().Where(item => item.ContentType == CheckTypes.Scale || item.ContentType == CheckTypes.Checkup).Select(item => item.ContentItemId).ToListAsync(cancellationToken)).ToHashSet();
        return [.. (await ItemsAsync(cancellationToken)).Select(item => Row(item, shown.Contains(item.ContentItemId)))];
    }

    private static ScaleRow Row(ContentItem item, bool isShown)
    {
        var part = item.GetOrCreate<ScalePart>();
        var state = part.Scale is not { } scale || ScaleProblems.WaitsForWording(scale) ? ScaleState.Waiting : (item.Published, isShown) switch { (true, _) => ScaleState.Offered, (_, true) => ScaleState.Changed, _ => ScaleState.Imported };
        return new ScaleRow(item.ContentItemId, item.DisplayText, part, state);
    }
}
