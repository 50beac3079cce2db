using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Portal.Notices;

/// <summary>Finds notices in the order of their dates.</summary>
public sealed class NoticeIndex : ContentIndex
{
    /// <summary>The day it was signed, as midnight UTC; null: not entered.</summary>
    public DateTime? OriginalDate { get; set; }

    /// <summary>Who sent it, in one line.</summary>
    public string Issuers { get; set; } = "";
}

internal sealed class NoticeIndexConfiguration : ContentIndexConfiguration<NoticeIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<NoticeIndex> builder)
    {
        builder.Property(row => row.Issuers).HasMaxLength(255);
        builder.HasIndex(row => row.OriginalDate);
    }
}

internal sealed class NoticeIndexProvider : PartIndexProvider<NoticePart, NoticeIndex>
{
    protected override NoticeIndex? Map(NoticePart part, ContentItem item)
    {
        var issuers = string.Join('、', part.Issuers.Values);
        return new NoticeIndex { OriginalDate = part.OriginalDate.Value?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), Issuers = BoundedText.Cut(issuers, 255) };
    }
}
