using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Users.Grants;

/// <summary>A named set of permissions. Unknown permission names are kept: a recipe may bring them before their module.</summary>
public sealed class Role
{
    /// <summary>Stable name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people, in Chinese.</summary>
    public required string Title { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Permission names.</summary>
    public List<string> Permissions { get; set; } = [];

    /// <summary>Changes with every save; guards against two people editing at once.</summary>
    public int Revision { get; set; }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable(nameof(Role)).HasKey(role => role.Name);
        builder.Property(role => role.Name).HasMaxLength(64);
        builder.Property(role => role.Title).HasMaxLength(100);
        builder.Property(role => role.Description).HasMaxLength(500);
        builder.Property(role => role.Revision).IsConcurrencyToken();
        // PostgreSQL would make an array of it; one shape on both engines.
        builder.Property(role => role.Permissions).HasConversion(
            list => JsonSerializer.Serialize(list, JOptions.Default), json => JsonSerializer.Deserialize<List<string>>(json, JOptions.Default) ?? new List<string>(),
            new ValueComparer<List<string>>((left, right) => left!.SequenceEqual(right!), list => list.Count, list => list.ToList()));
    }
}
