using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Recipes;

/// <summary>A step nobody here understood, kept whole so that an export gives it back.</summary>
public sealed class KeptRecipeStep
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The recipe it came with.</summary>
    public required string Recipe { get; init; }

    /// <summary>The step's name.</summary>
    public required string Name { get; init; }

    /// <summary>The whole step as JSON.</summary>
    public required string Json { get; set; }
}

internal sealed class KeptRecipeStepConfiguration : IEntityTypeConfiguration<KeptRecipeStep>
{
    public void Configure(EntityTypeBuilder<KeptRecipeStep> builder)
    {
        builder.ToTable(nameof(KeptRecipeStep));
        builder.Property(step => step.Recipe).HasMaxLength(255);
        builder.Property(step => step.Name).HasMaxLength(255);
        builder.HasIndex(step => new { step.Recipe, step.Name });
    }
}
