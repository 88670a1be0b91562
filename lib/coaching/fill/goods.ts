/** Things people buy, book or have repaired: the only nouns the item slot takes. */
export const GOODS = new Set(
  (
    'alarm armchair backpack bag battery bed bedframe bike blanket blender blinds boiler book bookcase books boots bouquet bracelet bunk cable cabinet cake camera ' +
    'cable carpet case chair chairs charger clock clothes coat coffee computer console controller cooker cot couch cover cupboard curtain curtains cushion ' +
    'desk dishwasher doll door doorbell drawer dress drill drone dryer dehumidifier earbuds earrings fan fence filter flowers fountain frame freezer fridge game ' +
    'garden gift glasses gloves grill guitar hairdryer hamper hat headphones headset heater helmet hob hoodie hoover hub iron jacket jeans jumper kettle keyboard kit knife ' +
    'lamp lamps laptop lens light lights lock machine mattress mattresses medal meter microphone microwave mirror mixer modem monitor mouse mower mug necklace notebook oven oil ' +
    'package paint painting pan parcel part pen phone piano picture pillow plant plates pot powerchair pram printer projector pump pushchair racket radiator radio rail razor remote ring robot ' +
    'router rug saddle sandals scarf scooter seat seeds sensor set shelf shelves shirt shoes shower sim sink skateboard skirt sofa socks soundbar speaker speakers stove strap stroller suit suitcase ' +
    'sweater switch table tablet tap tent thermostat ticket tickets tile tiles toaster toilet tool top tower toy trainers tractor treadmill trousers tumble tv television umbrella vacuum vase violin ' +
    'wardrobe washer watch wheel wheelchair window windows wreath food meal order subscription freezer headphone bicycle instrument candle candles coat cardigan controller'
  ).split(' '),
);
