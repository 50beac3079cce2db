using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;

namespace Eap.Platform.Audit;

/// <summary>Writes the audit trail, in the transaction of what it tells.</summary>
public sealed class AuditTrail(SiteDbContext db, TimeProvider time, ICurrentUser user)
{
    /// <summary>Adds a line; it is stored with the unit of work.</summary>
    /// <param name="category">Content, User, Organization, Settings, Recipe...</param>
    /// <param name="name">What happened.</param>
    /// <param name="summary">One line for people, in Chinese; no protected or personal value.</param>
    /// <param name="subjectId">What it happened to.</param>
    /// <param name="organizationId">Where.</param>
    /// <param name="data">More; no protected or personal value.</param>
    public void Record(string category, string name, string summary, string? subjectId = null, string? organizationId = null, JsonObject? data = null) =>
        db.Add(new AuditEvent
        {
            CreatedUtc = UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime),
            Category = category,
            Name = name,
            UserId = user.UserId,
            UserName = user.UserName,
            OrganizationId = organizationId,
            SubjectId = subjectId,
            Summary = BoundedText.Cut(summary, 1000),
            Data = data?.ToJsonString(JOptions.Default),
        });
}
