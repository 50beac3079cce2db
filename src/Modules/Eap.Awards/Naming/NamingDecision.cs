using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Naming;

/// <summary>A decision announced: who was named stands in the honours of its programme and its moment.</summary>
public sealed class NamingDecision
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters, in its address.</summary>
    public required string DecisionId { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>The programme's year.</summary>
    public int Year { get; init; }

    /// <summary>What the programme was called.</summary>
    public required string Title { get; init; }

    /// <summary>The number of the document (文号); empty for none.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Its words.</summary>
    public required string Words { get; init; }

    /// <summary>Names of the bodies that decided, by the names of that day.</summary>
    public required string Bodies { get; init; }

    /// <summary>When it was announced, UTC; the same moment stands in its honours.</summary>
    public DateTime AnnouncedUtc { get; init; }

    /// <summary>Who announced it.</summary>
    public required string ByName { get; init; }
}

internal sealed class NamingDecisionConfiguration : IEntityTypeConfiguration<NamingDecision>
{
    public void Configure(EntityTypeBuilder<NamingDecision> builder)
    {
        builder.ToTable(nameof(NamingDecision));
        builder.Property(row => row.DecisionId).HasMaxLength(26);
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.Title).HasMaxLength(255);
        builder.Property(row => row.DocumentNumber).HasMaxLength(100);
        builder.Property(row => row.Words).HasMaxLength(2000);
        builder.Property(row => row.Bodies).HasMaxLength(500);
        builder.Property(row => row.ByName).HasMaxLength(255);
        builder.HasIndex(row => row.DecisionId).IsUnique();
        builder.HasIndex(row => row.ProgrammeItemId);
    }
}
