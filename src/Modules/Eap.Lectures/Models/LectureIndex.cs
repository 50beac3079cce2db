using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Lectures.Models;

/// <summary>Finds lectures by time and state.</summary>
public sealed class LectureIndex : ContentIndex
{
    /// <summary>It begins, UTC.</summary>
    public DateTime StartUtc { get; set; }

    /// <summary>It ends, UTC; while a draft has no end, the beginning.</summary>
    public DateTime EndUtc { get; set; }

    /// <summary>What has become of it.</summary>
    public LectureState State { get; set; }
}

internal sealed class LectureIndexConfiguration : ContentIndexConfiguration<LectureIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<LectureIndex> builder)
    {
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.HasIndex(row => row.StartUtc);
        builder.HasIndex(row => row.EndUtc);
    }
}

internal sealed class LectureIndexProvider : PartIndexProvider<LecturePart, LectureIndex>
{
    protected override LectureIndex? Map(LecturePart part, ContentItem item) => part.Start.Value is { } start
        ? new LectureIndex { StartUtc = start, EndUtc = part.End.Value ?? start, State = LectureStates.Read(part.State.Text) }
        : null;
}
