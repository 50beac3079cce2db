using Eap.Platform.Security;
using Eap.Users.Grants;

namespace Eap.Users.Tests.Unit;

public sealed class AdministratorSeparationTests
{
    private const AdministratorDuties SystemAndSecurity = AdministratorDuties.System | AdministratorDuties.Security;

    [Theory]
    [InlineData(AdministratorDuties.None, false, true)]
    [InlineData(AdministratorDuties.System, true, true)]
    [InlineData(AdministratorDuties.Security, true, true)]
    [InlineData(AdministratorDuties.Audit, true, true)]
    [InlineData(SystemAndSecurity, false, true)]
    [InlineData(SystemAndSecurity, true, false)]
    [InlineData(AdministratorDuties.Audit | AdministratorDuties.System, false, false)]
    [InlineData(AdministratorDuties.Audit | AdministratorDuties.Security, false, false)]
    [InlineData(AdministratorDuties.Audit | SystemAndSecurity, true, false)]
    public void Check_Duties_OfOneAccount(AdministratorDuties duties, bool threeAdministrators, bool allowed) =>
        Assert.Equal(allowed, AdministratorSeparation.Check(duties, threeAdministrators) is null);

    [Theory]
    [InlineData(RoleNames.Administrator, AdministratorDuties.System)]
    [InlineData(RoleNames.SecurityAdministrator, AdministratorDuties.Security)]
    [InlineData(RoleNames.Auditor, AdministratorDuties.Audit)]
    [InlineData(RoleNames.Editor, AdministratorDuties.None)]
    public void DutiesOf_NamedRoleWithoutPermissions_AreItsOwn(string role, AdministratorDuties expected) => Assert.Equal(expected, AdministratorSeparation.DutiesOf(role, []));

    [Fact]
    public void DutiesOf_EditedRole_AreWhatItMayDo() => Assert.Equal(
        AdministratorDuties.Audit | SystemAndSecurity, AdministratorSeparation.DutiesOf("Wolf", ["ViewAuditTrail", "AssignRoles", "ManageSettings"]));
}
