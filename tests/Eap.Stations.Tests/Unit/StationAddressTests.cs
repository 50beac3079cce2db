using Eap.Stations.Model;

namespace Eap.Stations.Tests.Unit;

public sealed class StationAddressTests
{
    [Theory]
    [InlineData("例路8号 3楼", "例路８号，3楼")]
    [InlineData("例区例路8号A座", "例区 例路8号 a座")]
    public void KeyOf_TwoWritingsOfOneAddress_AreOne(string one, string other) => Assert.Equal(StationAddress.KeyOf(one), StationAddress.KeyOf(other));

    [Fact]
    public void KeyOf_OtherFloor_IsAnother() => Assert.NotEqual(StationAddress.KeyOf("例路8号3楼"), StationAddress.KeyOf("例路8号4楼"));

    [Theory]
    [InlineData(null)]
    [InlineData(" ，。")]
    public void KeyOf_NothingToRead_IsNone(string? address) => Assert.Null(StationAddress.KeyOf(address));
}
