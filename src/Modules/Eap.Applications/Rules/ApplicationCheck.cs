using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Applications.Rules;

/// <summary>What a rule looks at.</summary>
/// <param name="Db">Where to read; nothing is written here.</param>
/// <param name="Item">The version about to be handed in, with what the site fills in.</param>
/// <param name="Type">The form in the version the application was begun with.</param>
/// <param name="Record">Where it stands.</param>
/// <param name="NowUtc">The moment that counts.</param>
public sealed record ApplicationCheck(SiteDbContext Db, ContentItem Item, ContentTypeDefinition Type, ApplicationRecord Record, DateTime NowUtc)
{
    /// <summary>True until it has been handed in for the first time.</summary>
    public bool IsFirst => Record.FiledUtc is null;
}
