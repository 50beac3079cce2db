using Eap.Contents.Access;
using Eap.Contents.Definitions;
using Eap.Platform.Security;
using Eap.Platform.Zones;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Admin;

/// <summary>我的草稿 on the dashboard: what the person last changed and did not publish, and what can be begun. One query.</summary>
internal sealed class DraftsBlock(ContentAccess contents, ContentDesk desk, IAccess access, ICurrentUser user) : IZoneBlock
{
    private const int Most = 6;

    public string Zone => ZoneNames.DashboardWork;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (!await access.AllowsAsync(nameof(Permissions.EditContent), cancellationToken: cancellationToken)) return null;
        var (types, author) = (await desk.TypesAsync(cancellationToken), user.UserName);
        var names = types.Select(type => type.Name).ToList();
        var drafts = await (await contents.EditableAsync(nameof(Permissions.EditContent), cancellationToken))
            .Where(item => !item.Published && item.Author == author && names.Contains(item.ContentType)).OrderByDescending(item => item.ModifiedUtc).ThenByDescending(item => item.Id)
            .Take(Most + 1).Select(item => new Draft(item.ContentItemId, item.DisplayText, item.ContentType, item.ModifiedUtc)).ToListAsync(cancellationToken);
        return new ZoneContent("Dashboard.Drafts", new Drafts(
            [.. drafts.Take(Most).Select(draft => draft with { Type = types.First(type => type.Name == draft.Type).DisplayName })], drafts.Count > Most ? author : null,
            [.. types.Where(type => type.GetSettings<ContentTypeSettings>().Creatable)]));
    }
}

/// <summary>A person's drafts.</summary>
/// <param name="Newest">The last ones.</param>
/// <param name="MoreOf">The account's name when there are more; null when these are all.</param>
/// <param name="Creatable">What can be begun.</param>
public sealed record Drafts(IReadOnlyList<Draft> Newest, string? MoreOf, IReadOnlyList<ContentTypeDefinition> Creatable);

/// <summary>A draft.</summary>
/// <param name="Id">The item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Type">Its type, in Chinese.</param>
/// <param name="ModifiedUtc">When it was changed.</param>
public sealed record Draft(string Id, string Title, string Type, DateTime? ModifiedUtc);
