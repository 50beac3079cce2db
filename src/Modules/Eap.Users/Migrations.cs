using Eap.Platform.Migrations;
using Eap.Users.Accounts;
using Eap.Users.Grants;

namespace Eap.Users;

internal sealed class UserMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(User), table => table
            .Column<string>("Id", 64).Nullable<string>("UserName", 255).Nullable<string>("NormalizedUserName", 255).Nullable<string>("Email", 255).Nullable<string>("NormalizedEmail", 255)
            .Column<bool>("EmailConfirmed").Nullable<string>("PasswordHash", 512).Nullable<string>("SecurityStamp", 64).Nullable<string>("ConcurrencyStamp", 64)
            .Nullable<string>("PhoneNumber", 64).Column<bool>("PhoneNumberConfirmed").Column<bool>("TwoFactorEnabled").Nullable<long>("LockoutEnd").Column<bool>("LockoutEnabled")
            .Column<int>("AccessFailedCount").Column<string>("DisplayName", 100).Column<string>("OrganizationId", 26).Column<bool>("IsEnabled").Column<bool>("MustChangePassword")
            .Column<DateTime>("CreatedUtc").Nullable<DateTime>("LastSignInUtc").Key("Id"));
        schema.CreateIndex(nameof(User), ["NormalizedUserName"], unique: true);
        schema.CreateIndex(nameof(User), ["OrganizationId"]);
        schema.CreateTable("UserClaim", table => table.IntId().Column<string>("UserId", 64).Nullable<string>("ClaimType").Nullable<string>("ClaimValue"));
        schema.CreateIndex("UserClaim", ["UserId"]);
        schema.CreateTable("UserLogin", table => table.Column<string>("LoginProvider", 128).Column<string>("ProviderKey", 255).Nullable<string>("ProviderDisplayName")
            .Column<string>("UserId", 64).Key("LoginProvider", "ProviderKey"));
        schema.CreateIndex("UserLogin", ["UserId"]);
        schema.CreateTable("UserToken", table => table.Column<string>("UserId", 64).Column<string>("LoginProvider", 128).Column<string>("Name", 128).Nullable<string>("Value")
            .Key("UserId", "LoginProvider", "Name"));
        schema.CreateTable(nameof(Role), table => table.Column<string>("Name", 64).Column<string>("Title", 100).Nullable<string>("Description", 500).Column<string>("Permissions").Column<int>("Revision").Key("Name"));
        schema.CreateTable(nameof(Grant), table => table.Id().Column<string>("UserId", 64).Column<string>("RoleName", 64).Column<string>("OrganizationId", 26)
            .Column<DateTime>("GrantedUtc").Column<string>("GrantedBy", 255));
        schema.CreateIndex(nameof(Grant), ["UserId", "RoleName", "OrganizationId"], unique: true);
        schema.CreateIndex(nameof(Grant), ["OrganizationId"]);
        schema.CreateTable(nameof(ActivationSlip), table => table.Id().Column<string>("UserId", 64).Column<string>("CodeHash", 64)
            .Column<DateTime>("CreatedUtc").Column<DateTime>("ExpiresUtc").Nullable<DateTime>("ClosedUtc"));
        schema.CreateIndex(nameof(ActivationSlip), ["UserId"]);
        return 1;
    }
}
