using Eap.Contents.Access;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Admin.Running;

/// <summary>What instances are about, as far as the current person may open it: managing workflows opens nobody's text.</summary>
public sealed class InstanceSubjects(ContentAccess access)
{
    private const string Permission = nameof(Contents.Permissions.ListContent);

    /// <summary>Titles by id; what may not be opened is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        await (await access.EditableAsync(Permission, cancellationToken)).Where(item => ids.Contains(item.ContentItemId))
            .Select(item => new { item.ContentItemId, item.DisplayText }).ToDictionaryAsync(item => item.ContentItemId, item => item.DisplayText, cancellationToken);

    /// <summary>Ids of what may be opened and has this in its title.</summary>
    public async Task<IQueryable<string>> WithTitleAsync(string part, CancellationToken cancellationToken) =>
        (await access.EditableAsync(Permission, cancellationToken)).Where(item => item.DisplayText.Contains(part)).Select(item => item.ContentItemId);
}
