using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Users.Accounts;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable(nameof(User)).HasKey(user => user.Id);
        builder.Property(user => user.Id).HasMaxLength(64);
        builder.Property(user => user.UserName).HasMaxLength(255);
        builder.Property(user => user.NormalizedUserName).HasMaxLength(255);
        builder.Property(user => user.Email).HasMaxLength(255);
        builder.Property(user => user.NormalizedEmail).HasMaxLength(255);
        builder.Property(user => user.PhoneNumber).HasMaxLength(64);
        builder.Property(user => user.DisplayName).HasMaxLength(100);
        builder.Property(user => user.OrganizationId).HasMaxLength(26);
        builder.Property(user => user.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        builder.Property(user => user.SecurityStamp).HasMaxLength(64);
        builder.Property(user => user.PasswordHash).HasMaxLength(512);
        // Lockout ends are compared in SQL nowhere; SQLite cannot order them, so they are kept as UTC ticks.
        builder.Property(user => user.LockoutEnd).HasConversion(value => value!.Value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
        builder.HasIndex(user => user.NormalizedUserName).IsUnique();
        builder.HasIndex(user => user.OrganizationId);
    }
}

internal sealed class UserClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> builder)
    {
        builder.ToTable("UserClaim").HasKey(claim => claim.Id);
        builder.Property(claim => claim.UserId).HasMaxLength(64).IsRequired();
        builder.HasIndex(claim => claim.UserId);
    }
}

internal sealed class UserLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> builder)
    {
        builder.ToTable("UserLogin").HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.LoginProvider).HasMaxLength(128);
        builder.Property(login => login.ProviderKey).HasMaxLength(255);
        builder.Property(login => login.UserId).HasMaxLength(64).IsRequired();
        builder.HasIndex(login => login.UserId);
    }
}

internal sealed class UserTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder)
    {
        builder.ToTable("UserToken").HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.UserId).HasMaxLength(64);
        builder.Property(token => token.LoginProvider).HasMaxLength(128);
        builder.Property(token => token.Name).HasMaxLength(128);
    }
}
